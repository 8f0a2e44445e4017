import Records

/// Steps over the marks of Markdown; all stay inside the text.
extension Bytes {
  /// The end of the line that a position is in, in front of its line feed.
  func lineEnd(from place: Int) -> Int { firstIndex(of: 0x0A, from: place) ?? count }

  func skippingRun(of byte: UInt8, from place: Int) -> Int {
    var place = place
    while place < count, self[place] == byte { place += 1 }
    return place
  }

  func skippingRun(of byte: UInt8, before place: Int) -> Int {
    var place = place
    while place > 0, self[place - 1] == byte { place -= 1 }
    return place
  }

  func skippingSpaces(before place: Int) -> Int {
    var place = place
    while place > 0, self[place - 1] == 0x20 || self[place - 1] == 0x09 { place -= 1 }
    return place
  }

  /// The same over the ends of lines.
  func skippingBlanks(before place: Int) -> Int {
    var place = place
    while place > 0, self[place - 1].isJSONSpace { place -= 1 }
    return place
  }

  func skippingBlanks(from place: Int) -> Int {
    var place = place
    while place < count, self[place].isJSONSpace { place += 1 }
    return place
  }

  /// Where a mark of `length` equal bytes in front of a position begins, or the position.
  func emphasis(of length: Int, before place: Int) -> Int {
    let start = place - length
    guard start >= 0, self[start] == UInt8(ascii: "*") || self[start] == UInt8(ascii: "_"),
      self[place - 1] == self[start]
    else { return place }
    return start
  }

  func bulletStart(before place: Int) -> Int? {
    guard place > 0, [0x2D, 0x2A, 0x2B].contains(self[place - 1]) else { return nil }
    return place - 1
  }

  /// The digits in front of a point or parenthesis in front of a position.
  func numberStart(before place: Int) -> Range<Int>? {
    guard place > 1, [0x2E, 0x29].contains(self[place - 1]) else { return nil }
    var start = place - 1
    while start > 0, self[start - 1].isDigit { start -= 1 }
    return start < place - 1 ? start..<place - 1 : nil
  }

  /// The first byte of a line behind its spaces and marks of quotations.
  func tableStart(before place: Int) -> Int {
    var start = place
    while start > 0, self[start - 1] != 0x0A { start -= 1 }
    while start < place, self[start].isBlankOrQuote { start += 1 }
    return start
  }

  /// Where a line's thematic break begins, which may stand in a quotation or an item.
  func ruleStart(in line: Range<Int>) -> Int? {
    var start = line.lowerBound
    while start < line.upperBound, self[start].isBlankOrQuote { start += 1 }
    if isRule(start..<line.upperBound) { return start }
    while start < line.upperBound, self[start] != 0x20 { start += 1 }
    while start < line.upperBound, self[start].isBlankOrQuote { start += 1 }
    return isRule(start..<line.upperBound) ? start : nil
  }

  private func isRule(_ range: Range<Int>) -> Bool {
    guard let first = range.first.map({ self[$0] }), [0x2D, 0x2A, 0x5F].contains(first) else {
      return false
    }
    var marks = 0
    for byte in slice(range) {
      if byte == first { marks += 1 } else if !byte.isJSONSpace { return false }
    }
    return marks >= 3
  }

  /// The parenthesis that closes the one at a position; those in quotes and escapes do not count.
  func closingParenthesis(from place: Int) -> Int? {
    var depth = 0
    var place = place
    while place < count {
      switch self[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "\""): place = firstIndex(of: UInt8(ascii: "\""), from: place + 1) ?? place
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
      place += 1
    }
    return nil
  }
}

extension UInt8 {
  /// What may stand in a line in front of a block inside a quotation.
  var isBlankOrQuote: Bool { self == 0x20 || self == 0x09 || self == UInt8(ascii: ">") }
}
