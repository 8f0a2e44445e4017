public import Records

extension Bytes {
  /// Where a phrase stands, given in small letters, whatever the case of the text.
  ///
  /// A curly apostrophe is a straight one. Words may go on behind the phrase, not in front of it.
  public func range(ofPhrase phrase: StaticString, from start: Int = 0) -> Range<Int>? {
    let first = phrase.utf8Start[0]
    let other = first == UInt8(ascii: "'") ? 0xE2 : first.isLetter ? first & 0xDF : first
    var place = start
    while let found = firstIndex(ofEither: first, or: other, from: place) {
      if found == 0 || !self[found - 1].isLetter, let end = end(ofPhrase: phrase, at: found) {
        return found..<end
      }
      place = found + 1
    }
    return nil
  }

  /// Whether it is a name, given in small letters, whatever its case.
  public func isName(_ name: StaticString) -> Bool {
    count == name.utf8CodeUnitCount && end(ofPhrase: name, at: 0) == count
  }

  private func end(ofPhrase phrase: StaticString, at start: Int) -> Int? {
    var place = start
    let letters = phrase.utf8Start
    for offset in 0..<phrase.utf8CodeUnitCount {
      guard place < count else { return nil }
      let letter = letters[offset]
      if letter == UInt8(ascii: "'"), self[place] == 0xE2, has("\u{2019}", at: place) {
        place += 3
        continue
      }
      guard self[place] == letter || (self[place].isLetter && self[place] | 0x20 == letter) else {
        return nil
      }
      place += 1
    }
    return place
  }

  /// The part of the sentence in front of a place.
  public func sentence(before place: Int) -> Bytes {
    var start = place
    while start > 0 {
      let byte = self[start - 1]
      if byte == 0x0A || byte == 0x21 || byte == 0x3F || byte == 0x3B { break }
      if byte == 0x2E, start < count, self[start].isJSONSpace { break }
      start -= 1
    }
    return slice(start..<place)
  }

  /// Whether one of the words stands in it by itself.
  public func hasWord(among words: [StaticString]) -> Bool {
    words.contains { word in
      var from = 0
      while let found = range(ofPhrase: word, from: from) {
        if found.upperBound == count || !self[found.upperBound].isLetter { return true }
        from = found.upperBound
      }
      return false
    }
  }
}
