import Records

/// Finds UTF-8 that was decoded as Windows-1252, as `Ã©` for `é`.
///
/// A lead byte and its continuation bytes, each turned into a character of its own, give a
/// character back. Legitimate text does so too where a letter meets punctuation (`Spaß“`, `NÃO…`,
/// `é »`, `Å²`), so that only what such text does not hold is taken at its word.
struct MangledText {
  let text: Bytes

  struct Sequence {
    var range: Range<Int>
    /// The character that was meant.
    var meant: Unicode.Scalar
  }

  /// The first sequence, and how many there are.
  func find() -> (first: Sequence, count: Int)? {
    var found: (first: Sequence, count: Int)?
    var at = 0
    var end = -1
    // U+00C2 to U+00F4, which lead bytes become, all begin with C3 in UTF-8.
    while let start = text.firstIndex(of: 0xC3, from: at) {
      at = start + 2
      guard let mangled = mangled(at: start), end == start || mangled.isSure(in: self) else {
        continue
      }
      let sequence = Sequence(range: start..<mangled.end, meant: mangled.meant)
      found = (found?.first ?? sequence, (found?.count ?? 0) + 1)
      at = mangled.end
      end = at
    }
    return found
  }

  /// What the characters from `start` give, read as bytes of UTF-8.
  private func mangled(at start: Int) -> Mangled? {
    guard start + 2 < text.count, text[start + 2] >= 0x80 else { return nil }
    let lead = text.scalar(at: start).value
    let width =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard width > 0 else { return nil }
    var code = lead & (0xFF >> UInt32(width + 1))
    var at = start + 2
    var second: UInt8 = 0
    for position in 1..<width {
      guard at < text.count else { return nil }
      let (next, size) = text.scalar(at: at)
      guard let byte = Windows1252.byte(for: next), byte & 0xC0 == 0x80 else { return nil }
      if position == 1 { second = byte }
      code = code << 6 | UInt32(byte & 0x3F)
      at += size
    }
    guard let meant = Unicode.Scalar(code), code >= Self.smallest(width) else { return nil }
    return Mangled(start: start, end: at, lead: UInt8(lead), second: second, meant: meant)
  }

  private static func smallest(_ width: Int) -> UInt32 {
    switch width {
    case 2: 0x80
    case 3: 0x800
    default: 0x10000
    }
  }

  /// Characters that read as one.
  private struct Mangled {
    var start: Int
    var end: Int
    var lead: UInt8
    /// The byte that the second character stands for.
    var second: UInt8
    var meant: Unicode.Scalar

    func isSure(in whole: MangledText) -> Bool {
      switch lead {
      case 0xC2, 0xC3: !isPunctuation || !whole.isCapital(before: start)
      case 0xC4, 0xC5: !isPunctuation && !isSign
      case 0xE2: (0x2000...0x20BF).contains(meant.value) || (0x2100...0x27BF).contains(meant.value)
      case 0xEF: meant.value >= 0xFB00
      case 0xF0: (0x1F000...0x1FAFF).contains(meant.value)
      // Letters of other scripts come in words.
      default: whole.mangled(at: end) != nil
      }
    }

    /// Quotes, dashes, the ellipsis and no-break spaces: what follows a letter in good text.
    private var isPunctuation: Bool {
      switch second {
      case 0x82, 0x84, 0x85, 0x8B, 0x91...0x94, 0x96, 0x97, 0x9B, 0xA0, 0xAB, 0xBB: true
      default: false
      }
    }

    /// Superscripts and signs that follow a unit, as in Å² and Ä®.
    private var isSign: Bool {
      switch second {
      case 0x80, 0x95, 0x99, 0xA9, 0xAE, 0xB0...0xB3, 0xB7, 0xB9: true
      default: false
      }
    }
  }

  /// Whether the character in front of a place is a capital letter.
  private func isCapital(before place: Int) -> Bool {
    guard place > 0 else { return false }
    let last = text[place - 1]
    if last < 0x80 { return last >= 0x41 && last <= 0x5A }
    // À to Þ.
    return place > 1 && text[place - 2] == 0xC3 && last < 0x9F
  }
}
