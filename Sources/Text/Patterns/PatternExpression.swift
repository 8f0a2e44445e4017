/// A regular expression over bytes, of the subset that Hyperscan takes and PCRE2 reads the same way.
///
/// No look-around and no back references. Characters beyond ASCII stand for their bytes, so they
/// must not be in a class. What its first capturing group matches is what is found; what stands in
/// front of the group or behind it is context.
public struct PatternExpression: Hashable, Sendable {
  public var text: String

  /// Whether ASCII letters match in either case.
  public var isCaseless: Bool

  /// Whether `^` and `$` match at the ends of each line.
  public var isByLine: Bool

  public init(_ text: String, isCaseless: Bool = false, isByLine: Bool = false) {
    self.text = text
    self.isCaseless = isCaseless
    self.isByLine = isByLine
  }
}
