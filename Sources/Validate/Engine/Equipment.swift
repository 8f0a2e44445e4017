public import Schema

/// What a run brings along beside its policy: what a program read from files for its rules.
public struct Equipment: Sendable {
  /// What every row is held against, if anything.
  public var rowSchema: CompiledSchema?

  public init() {}
}
