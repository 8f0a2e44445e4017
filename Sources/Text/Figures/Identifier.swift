/// A name that nobody can guess, as a text writes it: an order, an address, a code.
public struct Identifier: Hashable, Sendable {
  public enum Kind: Sendable {
    /// Letters and digits, perhaps with hyphens: `ORD-10442`, `4XGCCM`.
    case code
    /// A long run of digits, or one behind `#`.
    case number
    case email
    /// A URL or a host with a path.
    case address
    /// Digits in groups, as people dial them.
    case phone
  }

  public let kind: Kind

  /// Bytes of the text.
  public let range: Range<Int>
}
