import Records

extension Bytes {
  /// Where the first character that `matches` stands, which it is, and how many do.
  func characters(
    where matches: (UInt32) -> Bool
  ) -> (first: Range<Int>, code: UInt32, count: Int)? {
    var found: (first: Range<Int>, code: UInt32, count: Int)?
    var at = 0
    while at < count {
      let (code, width) = scalar(at: at)
      if matches(code) {
        if found == nil { found = (at..<at + width, code, 0) }
        found?.count += 1
      }
      at += width
    }
    return found
  }

  /// ``excerpt`` in double quotes.
  var quoted: String { "\"\(excerpt)\"" }

  /// The text, cut after 40 characters, with escapes for what is not seen.
  var excerpt: String {
    var text = ""
    for (position, character) in description.unicodeScalars.enumerated() {
      if position == 40 {
        text += "…"
        break
      }
      let traits = CharacterTraits(of: character)
      let isHidden = !traits.isDisjoint(with: [.control, .invisible, .deceptive, .lineSeparator])
      text += isHidden || character.value < 0x20 ? "\\u{\(character.value.hex)}" : "\(character)"
    }
    return text
  }
}

extension UInt32 {
  /// As Unicode names a code point: `U+00AD`.
  var codePoint: String { "U+\(hex)" }

  /// At least four digits.
  fileprivate var hex: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String("0000".dropLast(digits.count)) + digits
  }
}

extension Int {
  /// `, 3 times` behind what is there more than once.
  var times: String { self == 1 ? "" : ", \(self) times" }
}
