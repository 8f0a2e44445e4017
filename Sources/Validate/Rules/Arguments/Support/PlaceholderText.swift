import Records

/// Tells values that stand for a value.
enum PlaceholderText {
  /// Whether ``matches(_:key:)`` is worth asking.
  static func mayMatch(_ text: Bytes) -> Bool {
    guard let first = text.first, text.count >= 3, text.count <= limit else { return false }
    // By their first bytes, capitals as small letters and "[" as "{".
    switch first | 0x20 {
    case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "."),
      UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "y"),
      UInt8(ascii: "e"), UInt8(ascii: "l"), 0xE2:
      return true
    default: return false
    }
  }

  /// Whether a text, as a whole, is what a template has in place of a value.
  static func matches(_ text: Bytes, key: @autoclosure () -> String) -> Bool {
    guard let first = text.first, text.count >= 3, text.count <= limit else { return false }
    switch first {
    case UInt8(ascii: "<"):
      return isBracketed(text, "<", ">") && !isTag(text)
    case UInt8(ascii: "["):
      return text.count >= 6 && isBracketed(text, "[", "]")
    case UInt8(ascii: "{"):
      return isBracketed(text, "{{", "}}") || isBracketed(text, "{", "}")
    case UInt8(ascii: "$"):
      return isBracketed(text, "${", "}")
    case UInt8(ascii: "."):
      return text == "..."
    default:
      return isWord(text, key: key())
    }
  }

  /// Longer texts say something.
  private static let limit = 60

  private static func isBracketed(
    _ text: Bytes, _ opening: StaticString, _ closing: StaticString
  ) -> Bool {
    guard text.hasPrefix(opening), text.hasSuffix(closing) else { return false }
    let edges = opening.utf8CodeUnitCount + closing.utf8CodeUnitCount
    guard text.count > edges else { return false }
    let inner = text.slice(opening.utf8CodeUnitCount..<text.count - closing.utf8CodeUnitCount)
    return inner[0].isLetter && inner.allSatisfy(\.isNamePart)
  }

  private static func isTag(_ text: Bytes) -> Bool {
    HTMLTag.isKnown(text)
  }

  private static func isWord(_ text: Bytes, key: @autoclosure () -> String) -> Bool {
    if text == "\u{2026}" || text.equalsIgnoringCase("placeholder") { return true }
    if text.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) { return true }
    if text.isYours { return true }
    // A parameter may well ask for a type or a format.
    let isWord =
      text.equalsIgnoringCase("string") || text.equalsIgnoringCase("yyyy-mm-dd")
      || text.equalsIgnoringCase("example") || text.equalsIgnoringCase("lorem ipsum")
    return isWord && !asksForForm(key())
  }

  private static func asksForForm(_ key: String) -> Bool {
    let key = key.lowercased()
    return ["type", "kind", "format", "pattern", "template", "schema", "mask"]
      .contains { key.contains($0) }
  }
}

extension Bytes {
  /// `YOUR_API_KEY`, `your-name`: one word that begins so.
  fileprivate var isYours: Bool {
    guard count > 5, slice(0..<4).equalsIgnoringCase("your") else { return false }
    guard self[4] == UInt8(ascii: "_") || self[4] == UInt8(ascii: "-") else { return false }
    return allSatisfy { $0.isNamePart && $0 != 0x20 }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  fileprivate var isNamePart: Bool {
    isLetter || isDigit || self == 0x20 || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "'") || self >= 0x80
  }
}
