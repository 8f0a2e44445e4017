import Records

/// How a JSON text is spelt, where what it says is the same.
enum ArgumentSpelling {
  /// The first thing in a valid text that a JSON writer does not do.
  static func oddity(in text: Bytes) -> (reason: String, range: Range<Int>)? {
    var isSpaced: Bool?
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: "\"") {
        let end = endOfString(in: text, from: at)
        if let escape = needlessEscape(in: text, at + 1..<end - 1) { return escape }
        at = end
      } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") {
        let spaces = text.spaces(from: at + 1)
        if spaces.count > 1 { return ("more than one space", spaces) }
        guard isSpaced == nil || isSpaced == !spaces.isEmpty else {
          return ("some separators have a space behind them and some do not", at..<at + 1)
        }
        isSpaced = !spaces.isEmpty
        at = spaces.upperBound
      } else if byte.isJSONSpace {
        return (byte == 0x20 ? "a space where none is needed" : "a line break or tab", at..<at + 1)
      } else {
        at += 1
      }
    }
    return nil
  }

  private static func endOfString(in text: Bytes, from start: Int) -> Int {
    var at = start + 1
    while at < text.count, text[at] != UInt8(ascii: "\"") {
      at += text[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at + 1, text.count)
  }

  /// An escape of a character that may stand for itself.
  private static func needlessEscape(
    in text: Bytes, _ range: Range<Int>
  ) -> (reason: String, range: Range<Int>)? {
    var at = range.lowerBound
    while at + 1 < range.upperBound {
      guard text[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      if text[at + 1] == UInt8(ascii: "/") { return ("an escaped solidus", at..<at + 2) }
      if text[at + 1] == UInt8(ascii: "u"), at + 6 <= range.upperBound {
        let code = UInt32(text.slice(at + 2..<at + 6).description, radix: 16) ?? 0
        if code >= 0x20, code != 0x7F { return ("an escape that is not needed", at..<at + 6) }
      }
      at += 2
    }
    return nil
  }
}

extension Bytes {
  fileprivate func spaces(from start: Int) -> Range<Int> {
    var end = start
    while end < count, self[end] == 0x20 { end += 1 }
    return start..<end
  }
}
