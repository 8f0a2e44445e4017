import CBytes

/// Shapes that stand somewhere in a text, for a quick no where nothing has a word to be found by.
public struct TextShapes: OptionSet, Sendable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `@` in front of a letter or a digit.
  public static let address = TextShapes(rawValue: UInt8(SDG_SHAPE_ADDRESS))

  /// `+` in front of a digit.
  public static let plus = TextShapes(rawValue: UInt8(SDG_SHAPE_PLUS))

  /// `[` in front of a letter.
  public static let bracket = TextShapes(rawValue: UInt8(SDG_SHAPE_BRACKET))

  /// `{` in front of a letter.
  public static let brace = TextShapes(rawValue: UInt8(SDG_SHAPE_BRACE))

  /// A backslash in front of `n`.
  public static let lineFeed = TextShapes(rawValue: UInt8(SDG_SHAPE_LINE_FEED))

  /// One to three digits between two full stops.
  public static let dots = TextShapes(rawValue: UInt8(SDG_SHAPE_DOTS))

  /// Two digits, a space, hyphen or full stop, and four digits; or twelve digits in a row.
  public static let groups = TextShapes(rawValue: UInt8(SDG_SHAPE_GROUPS))

  /// Two capitals and two digits, and behind them or a space more of both.
  public static let country = TextShapes(rawValue: UInt8(SDG_SHAPE_COUNTRY))
}

extension Bytes {
  /// - Complexity: O(*n*), some 5 GB/s.
  public var shapes: TextShapes {
    TextShapes(rawValue: UInt8(truncatingIfNeeded: sdg_shapes(base, count)))
  }
}
