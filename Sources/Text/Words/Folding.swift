/// What the normaliser takes away beside composition and case.
///
/// All are off by default: they make distinct sums, formulas and code alike.
public struct Folding: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Compatibility forms: full-width letters, ligatures, circled digits (NFKC).
  public static let compatibility = Folding(rawValue: 1 << 0)

  /// Every decimal digit becomes 0.
  public static let digits = Folding(rawValue: 1 << 1)

  /// Accents and other marks are dropped.
  public static let accents = Folding(rawValue: 1 << 2)
}
