public import Schema

/// What a run brings along beside its policy: what a program read from files for its rules.
public struct Equipment: Sendable {
  /// What every row is held against, if anything.
  public var rowSchema: CompiledSchema?

  /// What is looked for in texts; without them the rules that report patterns find nothing.
  public var patterns: PatternSet?

  public init() {}
}
