/// A line of a file, before or instead of being a row.
public struct Line {
  /// How a line ends.
  public enum Ending: Sendable {
    case lineFeed
    case carriageReturn
    case endOfFile
  }

  /// Without its end and without a byte order mark in front.
  public let bytes: Bytes
  public let ending: Ending

  /// Whether a byte order mark stands in front: at the start of a file, or of one joined to it.
  public let hasByteOrderMark: Bool
  public let followsBlankLine: Bool

  /// Whether the line in front ends in CR LF; `false` for the first.
  public let followsCarriageReturn: Bool

  /// Why the line is not a row, or what had to be mended; empty if all is well.
  public internal(set) var faults: [Fault] = []

  /// Kinds of characters in the line, raw or behind escapes; empty where it is no row.
  public internal(set) var characters: CharacterTraits = []

  /// Nothing but white space; a line that was too long to be kept is not blank.
  public var isBlank: Bool { bytes.isBlank && faults.isEmpty }

  /// What the line has, for passing over the rules that need what it has not.
  public var features: RecordFeatures { faults.isEmpty ? [] : .faults }

  init(
    bytes: Bytes, ending: Ending, hasByteOrderMark: Bool, followsBlankLine: Bool,
    followsCarriageReturn: Bool
  ) {
    self.bytes = bytes
    self.ending = ending
    self.hasByteOrderMark = hasByteOrderMark
    self.followsBlankLine = followsBlankLine
    self.followsCarriageReturn = followsCarriageReturn
  }

  /// The line that a block stands for instead of holding it.
  public init?(overlong block: Block) {
    guard let length = block.overlongLine else { return nil }
    self.init(
      bytes: block.bytes, ending: .lineFeed, hasByteOrderMark: false, followsBlankLine: false,
      followsCarriageReturn: false)
    faults = [Fault(.tooLong(bytes: length), at: 0..<0)]
  }

  /// Says that the row goes on in the lines behind this one.
  public mutating func markContinued() {
    faults = [Fault(.continued, at: 0..<bytes.count)]
  }
}

extension Line {
  /// Whether the line ends inside a value, as it does where a row spans several lines.
  public var endsTooEarly: Bool {
    if case .unclosed = faults.last?.kind { true } else { false }
  }
}
