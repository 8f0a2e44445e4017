/// Steps through the text of valid JSON.
///
/// Where the text is not valid it stops somewhere inside, which is good enough for a place.
struct JSONWalk {
  let text: Bytes
  private(set) var at = 0

  init(_ text: Bytes, at start: Int = 0) {
    self.text = text
    at = start
  }

  private var next: UInt8 { at < text.count ? text[at] : 0 }

  var isAtString: Bool { next == UInt8(ascii: "\"") }

  mutating func skipSpace() {
    while at < text.count, text[at].isJSONSpace { at += 1 }
  }

  /// Goes to the value that the tokens lead to, or as far as they lead.
  ///
  /// - Returns: Whether they all led somewhere.
  @discardableResult
  mutating func descend(_ tokens: [[UInt8]]) -> Bool {
    for token in tokens {
      let start = at
      let found =
        switch next {
        case UInt8(ascii: "{"): enterMember(token)
        case UInt8(ascii: "["): enterElement(token)
        default: false
        }
      guard found else {
        at = start
        return false
      }
    }
    return true
  }

  private mutating func enterMember(_ name: [UInt8]) -> Bool {
    at += 1
    skipSpace()
    while isAtString {
      let matches = decodedString().elementsEqual(name)
      skipString()
      skipSpace()
      at += 1
      skipSpace()
      if matches { return true }
      skipValue()
      guard skipComma() else { return false }
    }
    return false
  }

  private mutating func enterElement(_ position: [UInt8]) -> Bool {
    guard var left = Int(String(decoding: position, as: UTF8.self)) else { return false }
    at += 1
    skipSpace()
    if next == UInt8(ascii: "]") { return false }
    while left > 0 {
      skipValue()
      guard skipComma() else { return false }
      left -= 1
    }
    return true
  }

  private mutating func skipComma() -> Bool {
    skipSpace()
    guard next == UInt8(ascii: ",") else { return false }
    at += 1
    skipSpace()
    return true
  }

  private mutating func skipValue() {
    var depth = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
        at += 1
      case UInt8(ascii: ","):
        if depth == 0 { return }
        at += 1
      default: at += 1
      }
      if depth == 0, at < text.count, text[at] == UInt8(ascii: ",") { return }
    }
  }

  private mutating func skipString() { at = endOfString }

  /// The position behind the closing quote of the string at hand.
  var endOfString: Int {
    var position = at + 1
    while let found = text.firstIndex(
      ofEither: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), from: position)
    {
      if text[found] == UInt8(ascii: "\"") { return found + 1 }
      position = found + 2
    }
    return text.count
  }
}

extension JSONWalk {
  /// The bytes that the string at hand stands for.
  func decodedString() -> [UInt8] {
    var decoded: [UInt8] = []
    var position = at + 1
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      let piece = piece(at: position)
      decoded += piece.bytes
      position += piece.width
    }
    return decoded
  }

  /// Where in the text the decoded byte at `offset` of the string at hand comes from.
  func rawPosition(ofDecoded offset: Int) -> Int {
    var left = offset
    var position = at + 1
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      let piece = piece(at: position)
      if left < piece.bytes.count { return position }
      left -= piece.bytes.count
      position += piece.width
    }
    return position
  }

  /// How many decoded bytes of the string at hand come from in front of a place in the text.
  func decodedOffset(ofRaw raw: Int) -> Int {
    var offset = 0
    var position = at + 1
    while position < raw, position < text.count {
      let piece = piece(at: position)
      offset += piece.bytes.count
      position += piece.width
    }
    return offset
  }

  /// A byte, or an escape with all that belongs to it.
  private func piece(at position: Int) -> (bytes: [UInt8], width: Int) {
    let byte = text[position]
    guard byte == UInt8(ascii: "\\"), position + 1 < text.count else { return ([byte], 1) }
    switch text[position + 1] {
    case UInt8(ascii: "n"): return ([0x0A], 2)
    case UInt8(ascii: "t"): return ([0x09], 2)
    case UInt8(ascii: "r"): return ([0x0D], 2)
    case UInt8(ascii: "b"): return ([0x08], 2)
    case UInt8(ascii: "f"): return ([0x0C], 2)
    case UInt8(ascii: "u"): return unicodePiece(at: position)
    case let plain: return ([plain], 2)
    }
  }

  private func unicodePiece(at position: Int) -> (bytes: [UInt8], width: Int) {
    guard let high = unit(at: position) else { return ([0x3F], 2) }
    if high & 0xFC00 == 0xD800, let low = unit(at: position + 6), low & 0xFC00 == 0xDC00 {
      let code = 0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)
      return (utf8(code), 12)
    }
    return (utf8(high), 6)
  }

  private func unit(at position: Int) -> UInt32? {
    guard position + 6 <= text.count, text[position] == UInt8(ascii: "\\"),
      text[position + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(text.slice(position + 2..<position + 6).description, radix: 16)
  }

  private func utf8(_ code: UInt32) -> [UInt8] {
    Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
  }
}
