/// What a row or line has, said so broadly that rules which need it can be passed over elsewhere.
public struct RecordFeatures: OptionSet, Sendable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Tools, tool calls, or turns of tools, sound or not.
  public static let toolUse = RecordFeatures(rawValue: 1 << 0)

  /// Characters that a rule on encoding may object to.
  public static let unusualCharacters = RecordFeatures(rawValue: 1 << 1)

  /// Any of the ``RecordTraits``.
  public static let unusualJSON = RecordFeatures(rawValue: 1 << 2)

  /// Faults of the line.
  public static let faults = RecordFeatures(rawValue: 1 << 3)

  /// A text of the assistant of at least ``longAnswerSize`` bytes.
  public static let longAnswer = RecordFeatures(rawValue: 1 << 4)
  public static let longAnswerSize = 40

  /// A match of a pattern, perhaps; known only once the texts were scanned.
  public static let patternMatch = RecordFeatures(rawValue: 1 << 5)
}
