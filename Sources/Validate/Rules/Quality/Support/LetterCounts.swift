import Records

/// What the beginning of a text is made of, in one pass.
struct LetterCounts {
  /// Of the text that were looked at.
  let bytes: Int
  /// ASCII letters, and those of them that are vowels or y.
  let letters: Int
  let vowels: Int
  /// ASCII punctuation and symbols.
  let signs: Int
  let ascii: Int

  private static let limit = 1024

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

  /// The same without the places that are no language, asked for in order.
  init(_ text: Bytes, skipping: (Int) -> Bool) {
    var sum: UInt64 = 0
    var seen = 0
    for (place, byte) in text.enumerated() where !skipping(place) {
      sum &+= Self.lanes[Int(byte)]
      seen += 1
      if seen == Self.limit { break }
    }
    self.init(sum: sum, bytes: seen)
  }

  init(_ text: Bytes) {
    let head = text.slice(0..<min(text.count, Self.limit))
    var sum: UInt64 = 0
    let lanes = Self.lanes
    for byte in head { sum &+= lanes[Int(byte)] }
    self.init(sum: sum, bytes: head.count)
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
