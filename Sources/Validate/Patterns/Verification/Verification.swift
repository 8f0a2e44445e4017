import Records
public import Settings

/// What a regular expression cannot tell of its match.
public enum Verification: String, CaseIterable, SettingsValue {
  /// A payment card: the digits of an issuer, in number and groups as it prints them, and Luhn's sum.
  case card
  /// `user:password@`, and neither is an example.
  case credentials
  /// An address at a host that is not reserved for examples; one that is, is worth an info.
  case email
  /// An International Bank Account Number, by ISO 7064's remainder.
  case iban
  /// An IPv4 address that is routed on the Internet.
  case ipv4
  /// Three parts of Base64, the first of them a JOSE header (RFC 7519).
  case jwt
  /// A telephone number that somebody can have; one that is kept for fiction is worth an info.
  case phone
  /// Text, and not a part of a URL or path.
  case prose
  /// A value that is random: letters and digits of high entropy.
  case random
  /// A number of the Social Security Administration that can have been issued.
  case ssn

  public enum Verdict: Int, Comparable, Sendable {
    case no
    case lesser
    case yes

    public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }

    var gravest: Severity {
      switch self {
      case .no: .off
      case .lesser: .info
      case .yes: .error
      }
    }
  }

  /// What makes a match worth an info only.
  var lesserNote: String {
    switch self {
    case .email: "reserved for examples, or an office's"
    case .phone: "kept for fiction, or toll-free"
    default: "an example"
    }
  }

  func verdict(on range: Range<Int>, in text: Bytes) -> Verdict {
    let match = text.slice(range)
    return switch self {
    case .card: CardNumber.isOne(at: range, in: text) ? .yes : .no
    case .credentials: Credentials.verdict(on: match)
    case .email: EmailAddress.verdict(on: match)
    case .iban: IBAN.isOne(match) ? .yes : .no
    case .ipv4: IPv4Address.isPublic(at: range, in: text) ? .yes : .no
    case .jwt: JSONWebToken.isOne(match) ? .yes : .no
    case .phone: PhoneNumber.verdict(at: range, in: text)
    case .prose: text.isInURL(range) ? .no : .yes
    case .random: RandomToken.verdict(on: match)
    case .ssn: SocialSecurityNumber.isOne(at: range, in: text) ? .yes : .no
    }
  }
}
