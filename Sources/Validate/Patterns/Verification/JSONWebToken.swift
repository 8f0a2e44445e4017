import Records

/// Signed tokens in the compact form of RFC 7515.
enum JSONWebToken {
  /// Whether the first part is a JOSE header: an object that names an algorithm.
  ///
  /// - Parameter match: Three parts with dots between.
  static func isOne(_ match: Bytes) -> Bool {
    guard let header = match.split(separator: UInt8(ascii: ".")).first,
      let text = decoded(header)
    else { return false }
    return text.hasPrefix("{") && text.hasSuffix("}") && text.contains("\"alg\"")
  }

  /// Base64 with the alphabet for URLs (RFC 4648, section 5).
  private static func decoded(_ text: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for character in text {
      guard let value = value(of: character) else { return nil }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
