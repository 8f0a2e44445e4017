extension StrictScanner {
  mutating func scanString() throws(Stop) {
    let start = at
    at += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return
      case UInt8(ascii: "\\"): try scanEscape()
      case 0..<0x20:
        let code = String(byte, radix: 16, uppercase: true)
        let name = String(repeating: "0", count: 4 - code.count) + code
        throw stop("a raw control character U+\(name) in a string; it must be escaped")
      default: at += 1
      }
    }
    throw Stop(fault: Fault(.unclosed("a string"), at: start..<text.count))
  }

  private mutating func scanEscape() throws(Stop) {
    let start = at
    at += 1
    guard let byte = next else { return }
    at += 1
    guard byte == UInt8(ascii: "u") else {
      if "\"\\/bfnrt".utf8.contains(byte) { return }
      throw stop("\"\\\(Character(Unicode.Scalar(byte)))\" is no escape", at: start, count: 2)
    }
    let unit = try scanHexUnit(from: start)
    guard unit & 0xF800 == 0xD800 else { return }
    if unit < 0xDC00, next == UInt8(ascii: "\\"), at + 1 < text.count,
      text[at + 1] == UInt8(ascii: "u")
    {
      let low = at
      at += 2
      let second = try scanHexUnit(from: low)
      if second & 0xFC00 == 0xDC00 { return }
      at = low
    }
    note(.loneSurrogate(text.slice(start..<start + 6).description), from: start)
  }

  private mutating func scanHexUnit(from start: Int) throws(Stop) -> UInt16 {
    // A number of Swift may have a sign in front of its digits.
    guard at + 4 <= text.count, text[at] != UInt8(ascii: "+"), text[at] != UInt8(ascii: "-"),
      let unit = UInt16(text.slice(at..<at + 4).description, radix: 16)
    else { throw stop("\"\\u\" needs four hexadecimal digits", at: start, count: 2) }
    at += 4
    return unit
  }

  mutating func scanNumber() throws(Stop) {
    let start = at
    if next == UInt8(ascii: "-") { at += 1 }
    if next == UInt8(ascii: "I") { return try scanWord(from: start) }
    guard let first = next, first.isDigit else { throw stop("a number without digits", at: start) }
    at += 1
    if first == UInt8(ascii: "0"), next?.isDigit == true {
      throw stop("a number may not begin with 0", at: start)
    }
    skipDigits()
    var isInteger = true
    if next == UInt8(ascii: ".") {
      isInteger = false
      at += 1
      guard next?.isDigit == true else { throw stop("a digit must follow the point") }
      skipDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isInteger = false
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      guard next?.isDigit == true else { throw stop("a digit must follow the exponent") }
      skipDigits()
    }
    let literal = text.slice(start..<at).description
    if isInteger {
      if Int64(literal) == nil, UInt64(literal) == nil { note(.hugeInteger, from: start) }
    } else if Double(literal)?.isFinite != true {
      note(.overflow, from: start)
    }
  }

  private mutating func skipDigits() {
    while let byte = next, byte.isDigit { at += 1 }
  }

  /// `true`, `false`, `null`, and the words that others write for them.
  mutating func scanWord(from start: Int? = nil) throws(Stop) {
    let start = start ?? at
    while let byte = next, byte.isWordByte { at += 1 }
    let word = text.slice(start..<at).description
    switch word {
    case "true", "false", "null": return
    case "NaN", "Infinity", "-Infinity": note(.notANumber(word), from: start)
    case "True", "False", "None":
      let right = word == "None" ? "null" : word.lowercased()
      throw stop("\(word) is Python; JSON has \(right)", at: start, count: word.utf8.count)
    case "": throw stop("a value cannot begin with \"\(scalar)\"", at: start)
    default: throw stop("\"\(word)\" is not a value", at: start, count: word.utf8.count)
    }
  }

  /// The character at hand, for a message; the text may be cut off inside it.
  private var scalar: Character {
    let bytes = text.slice(at..<min(at + 4, text.count))
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    return Character(scalar ?? "\u{FFFD}")
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    isDigit || self == UInt8(ascii: "_") || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }
}
