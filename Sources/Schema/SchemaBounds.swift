/// What one value may cost.
public struct SchemaBounds: Sendable {
  /// Levels of the value and of references together.
  public var depth = 256
  /// Schemas looked into, beside an allowance for each part of the value.
  public var steps = 1_000_000

  public init() {}

  /// Nested schemas: each level may add some that look at the same value.
  var frames: Int { 2 * depth }
}
