public import Schema
public import Text

/// What a run brings along beside its policy: what a program read from files for its rules.
public struct Equipment: Sendable {
  /// What every row is held against, if anything.
  public var rowSchema: CompiledSchema?

  /// What counts tokens; where there is none they are estimated.
  public var tokenizer: Tokenizer?

  /// The longest row that a trainer takes, in tokens, if that is known.
  public var maxTokens: Int?

  /// Whether the statistics say how many tokens rows have and which languages they are in.
  public var describesTexts = false

  /// What is looked for in texts; without them the rules that report patterns find nothing.
  public var patterns: PatternSet?

  public init() {}
}
