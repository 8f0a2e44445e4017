import Records

/// What the end of a text is made of, in one pass: a generator that breaks stays broken.
struct LetterCounts {
  /// Of the text that were looked at.
  let bytes: Int
  /// ASCII letters, and those of them that are vowels or y.
  let letters: Int
  let vowels: Int
  /// ASCII punctuation and symbols.
  let signs: Int
  let ascii: Int

  /// For a quick look, and for a judgement.
  private static let glance = 256
  private static let limit = 2048

  /// For each byte a one in the lane of every class that it is of: letters, vowels, signs, beyond
  /// ASCII, sixteen bits each.
  private static let lanes: [UInt64] = (0..<256).map { code -> UInt64 in
    let byte = UInt8(code)
    if byte >= 0x80 { return 1 << 48 }
    if byte.isASCIILetter {
      let vowels: [UInt8] = Array("aeiouy".utf8)
      return vowels.contains(byte | 0x20) ? 1 | 1 << 16 : 1
    }
    return byte > 0x20 && !byte.isDigit && byte != 0x7F ? 1 << 32 : 0
  }

  /// - Parameter skipping: Places that are no language, asked for in order.
  init(_ text: Bytes, skipping: (Int) -> Bool) {
    var sum: UInt64 = 0
    var seen = 0
    for place in max(0, text.count - Self.limit)..<text.count where !skipping(place) {
      sum &+= Self.lanes[Int(text[place])]
      seen += 1
    }
    self.init(sum: sum, bytes: seen)
  }

  init(glanceAt text: Bytes) {
    let tail = text.slice(max(0, text.count - Self.glance)..<text.count)
    var sum: UInt64 = 0
    let lanes = Self.lanes
    for byte in tail { sum &+= lanes[Int(byte)] }
    self.init(sum: sum, bytes: tail.count)
  }

  private init(sum: UInt64, bytes: Int) {
    self.bytes = bytes
    letters = Int(sum & 0xFFFF)
    vowels = Int(sum >> 16 & 0xFFFF)
    signs = Int(sum >> 32 & 0xFFFF)
    ascii = bytes - Int(sum >> 48)
  }
}

extension Bytes {
  /// The first run of letters without a space that is longer than `limit`, and no link, hash,
  /// encoded file or notation.
  func longWord(over limit: Int) -> Range<Int>? {
    var start = 0
    while start + limit < count {
      // From behind, because most often a few bytes tell.
      var place = start + limit
      while place > start, !self[place].isJSONSpace { place -= 1 }
      if place > start || self[place].isJSONSpace {
        start = place + 1
        continue
      }
      var end = start + limit
      while end < count, !self[end].isJSONSpace { end += 1 }
      if slice(start..<end).isMadeOfLetters { return start..<end }
      start = end
    }
    return nil
  }

  /// Whether nearly all are ASCII letters, and not mixed as in base 64.
  private var isMadeOfLetters: Bool {
    if contains("://") || hasPrefix("www.") { return false }
    var (letters, changes, digits) = (0, 0, 0)
    var previous: UInt8 = 0
    for byte in self {
      if byte.isDigit { digits += 1 }
      if byte.isASCIILetter {
        letters += 1
        if previous.isASCIILetter, (previous ^ byte) & 0x20 != 0 { changes += 1 }
      }
      previous = byte
    }
    return letters * 10 >= count * 9 && changes * 5 < count && digits * 20 < count
  }
}
