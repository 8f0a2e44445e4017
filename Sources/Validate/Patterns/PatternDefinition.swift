public import Text

/// A pattern as a file describes it: what it looks for, where, and what a match is worth.
public struct PatternDefinition: Sendable {
  /// Unique among all patterns.
  public var id: String

  /// The rule that reports it.
  public var rule: RuleID
  public var expression: PatternExpression

  /// A cheaper expression that matches wherever ``expression`` does, and is looked for in its place.
  public var gate: PatternExpression?

  /// Whether what is looked for has no word in it, only a shape, as numbers have.
  public var isWordless = false

  /// What a match must pass beside.
  public var verification: Verification?

  /// What a message calls it.
  public var name: String?
  public var hint: String?

  /// The highest severity of a match.
  public var atMost: Severity = .error
  public var places: PatternPlaces = .spoken

  /// Whether a match in Markdown code counts.
  public var countsInCode = true

  /// How many of a match's characters a message may show, where the rule masks them.
  public var shown = 0

  /// Texts in which it must be found, and texts in which it must not; not kept in the cache.
  public var matches: [String] = []
  public var misses: [String] = []
}

/// The texts of a row, by who they are of.
public struct PatternPlaces: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let assistant = PatternPlaces(rawValue: 1 << 0)
  public static let user = PatternPlaces(rawValue: 1 << 1)
  /// The developer's turns too.
  public static let system = PatternPlaces(rawValue: 1 << 2)
  /// What tools answer.
  public static let tool = PatternPlaces(rawValue: 1 << 3)
  /// The strings in what calls hand over.
  public static let arguments = PatternPlaces(rawValue: 1 << 4)

  public static let spoken: PatternPlaces = [.assistant, .user, .system]
  public static let all: PatternPlaces = [.assistant, .user, .system, .tool, .arguments]
}
