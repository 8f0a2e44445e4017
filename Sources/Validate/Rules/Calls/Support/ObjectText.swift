import Records

/// Finds the keys at the top of a JSON object that stands somewhere in a text.
enum ObjectText {
  /// - Parameters:
  ///   - start: The position of the opening brace.
  ///   - visit: Takes each key as it is written, and where its value begins.
  /// - Returns: The position behind the closing brace, or `nil` where the object does not end.
  static func end(
    in text: Bytes, from start: Int, visit: (_ key: Bytes, _ value: Int) -> Void
  ) -> Int? {
    var depth = 0
    var at = start
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return at + 1 }
      case UInt8(ascii: "\""):
        guard let close = closingQuote(in: text, from: at + 1) else { return nil }
        if depth == 1, let value = value(in: text, behind: close) {
          visit(text.slice(at + 1..<close), value)
        }
        at = close
      default: break
      }
      at += 1
    }
    return nil
  }

  private static func closingQuote(in text: Bytes, from start: Int) -> Int? {
    var at = start
    while at < text.count {
      if text[at] == UInt8(ascii: "\"") { return at }
      at += text[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Where the value of a key begins, or `nil` where the string is no key.
  private static func value(in text: Bytes, behind quote: Int) -> Int? {
    guard let colon = solid(in: text, from: quote + 1), text[colon] == UInt8(ascii: ":") else {
      return nil
    }
    return solid(in: text, from: colon + 1)
  }

  private static func solid(in text: Bytes, from start: Int) -> Int? {
    var at = start
    while at < text.count, text[at].isJSONSpace { at += 1 }
    return at < text.count ? at : nil
  }
}
