import Records

extension UInt8 {
  /// ASCII letters alone.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isUppercase: Bool { self >= 0x41 && self <= 0x5A }
}

extension Bytes {
  /// Whether a word of ASCII letters, given in lower case, begins at a place and ends before any
  /// other letter; where it ends.
  func end(ofWord word: StaticString, at place: Int) -> Int? {
    guard let end = end(ofPrefix: word, at: place) else { return nil }
    return end < count && self[end].isLetter ? nil : end
  }

  /// The same, where more letters may follow.
  func end(ofPrefix word: StaticString, at place: Int) -> Int? {
    let end = place + word.utf8CodeUnitCount
    guard end <= count else { return nil }
    let letters = word.utf8Start
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = self[place + offset]
      guard (byte.isLetter ? byte | 0x20 : byte) == letters[offset] else { return nil }
    }
    return end
  }

  /// Whether these very bytes stand at a place.
  func has(_ bytes: StaticString, at place: Int) -> Bool {
    place >= 0 && place + bytes.utf8CodeUnitCount <= count
      && slice(place..<place + bytes.utf8CodeUnitCount) == bytes
  }

  /// The end of a space, also of one that does not break, at a place; the place where there is none.
  func skippingSpace(at place: Int) -> Int {
    guard place < count else { return place }
    if self[place] == 0x20 { return place + 1 }
    if has("\u{A0}", at: place) { return place + 2 }
    return has("\u{202F}", at: place) || has("\u{2009}", at: place) ? place + 3 : place
  }

  /// Where the letters that begin at a place end.
  func lettersEnd(from place: Int) -> Int {
    var end = place
    while end < count, self[end].isLetter { end += 1 }
    return end
  }

  /// Where the digits that begin at a place end.
  func digitsEnd(from place: Int) -> Int {
    var end = place
    while end < count, self[end].isDigit { end += 1 }
    return end
  }

  /// The value of digits; `nil` where it has more than 18.
  func digits(_ range: Range<Int>) -> Int? {
    guard range.count <= 18 else { return nil }
    var value = 0
    for place in range { value = value * 10 + Int(self[place] & 0x0F) }
    return value
  }
}
