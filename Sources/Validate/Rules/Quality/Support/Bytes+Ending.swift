import Records

extension Bytes {
  /// Without white space at the end and without marks of a template behind the text, as
  /// `<|endoftext|>` or `</s>`; what those mean is a matter of `artifacts`.
  var withoutEndMarks: Bytes {
    var text = trimmedEnd
    while text.last == UInt8(ascii: ">"), let start = text.endMarkStart {
      text = text.slice(0..<start).trimmedEnd
    }
    return text
  }

  private var trimmedEnd: Bytes {
    var end = count
    while end > 0, self[end - 1].isJSONSpace { end -= 1 }
    return slice(0..<end)
  }

  private var endMarkStart: Int? {
    if hasSuffix("</s>") { return count - 4 }
    guard hasSuffix("|>") else { return nil }
    var place = count - 3
    while place > 0, count - place < 32, self[place] != UInt8(ascii: "<") { place -= 1 }
    let isMark = self[place] == UInt8(ascii: "<") && self[place + 1] == UInt8(ascii: "|")
    return isMark ? place : nil
  }

  /// Where the character begins that a byte belongs to.
  func characterStart(at place: Int) -> Int {
    var place = place
    while place > 0, place < count, self[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// JSON or the like, which has no sentences.
  var isNotation: Bool {
    guard let first = trimmed.first else { return true }
    return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")].contains(first)
  }

  /// The last line.
  var lastLine: Bytes {
    var start = count
    while start > 0, self[start - 1] != 0x0A { start -= 1 }
    return slice(start..<count)
  }

  /// The bytes behind the last space.
  var behindLastSpace: Bytes {
    var start = count
    while start > 0, !self[start - 1].isJSONSpace { start -= 1 }
    return slice(start..<count)
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
