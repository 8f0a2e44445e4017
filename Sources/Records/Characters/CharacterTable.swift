import CBytes

/// Looks up the traits of text, learning 256 code points at a time.
///
/// Asking the Unicode tables costs some 50 ns a character, an array 1 ns; a text keeps to few pages.
struct CharacterTable: ~Copyable {
  private var pages: [[CharacterTraits]] = .init(repeating: [], count: 0x110000 >> 8)

  /// The union of the traits of all characters, and of what escapes may hide.
  ///
  /// - Parameter json: Valid UTF-8, in JSON's spelling.
  mutating func traits(of json: Bytes) -> CharacterTraits {
    let hints = json.jsonHints
    var traits: CharacterTraits = []
    if hints & UInt32(SDG_HINT_UNICODE_ESCAPE) != 0 { traits.insert(.escaped) }
    if hints & UInt32(SDG_HINT_DELETE | SDG_HINT_CONTROL_ESCAPE) != 0 {
      traits.insert(.control)
    }
    guard hints & UInt32(SDG_HINT_NON_ASCII) != 0 else { return traits }
    var at = json.asciiPrefix(from: 0)
    while at < json.count {
      let (scalar, width) = json.scalar(at: at)
      traits.formUnion(self.traits(of: scalar))
      at += width
      // Text in another script has no run of ASCII worth a call.
      if at < json.count, json[at] < 0x80 { at += json.asciiPrefix(from: at) }
    }
    return traits
  }

  /// The union of the traits of all characters in the strings and keys of a value, decoded.
  mutating func traits(ofStringsIn value: JSONValue) -> CharacterTraits {
    var traits: CharacterTraits = []
    var entry = value
    let end = value.nextIndex
    while entry.index < end {
      if let text = entry.string {
        var at = 0
        while at < text.count {
          let (scalar, width) = text.scalar(at: at)
          traits.formUnion(self.traits(of: scalar))
          at += width
        }
      }
      entry = entry.at(entry.nextEntry)
    }
    return traits
  }

  private mutating func traits(of scalar: UInt32) -> CharacterTraits {
    let page = Int(scalar >> 8)
    if pages[page].isEmpty {
      pages[page] = (0..<256).map { low in
        Unicode.Scalar(scalar & ~0xFF | low).map { CharacterTraits(of: $0) } ?? .privateUse
      }
    }
    return pages[page][Int(scalar & 0xFF)]
  }
}

extension Bytes {
  /// The code point at a position where one begins, and its width in bytes; the text is valid UTF-8.
  @inlinable
  public func scalar(at position: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(self[position])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 { UInt32(self[position + offset]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}
