import Records

/// A word or letter that stands for a power of ten behind a number.
struct Magnitude {
  let power: Int
  let end: Int

  /// - Parameter isMoney: Letters that may be units are powers behind a sign of money alone.
  init?(in text: Bytes, at place: Int, isMoney: Bool) {
    guard place < text.count else { return nil }
    let start = text.skippingSpace(at: place)
    if start == place, let (power, end) = Self.letter(in: text, at: place, isMoney: isMoney) {
      self.power = power
      self.end = end
      return
    }
    for (word, power) in Self.words {
      if let end = text.end(ofWord: word, at: start) {
        self.power = power
        self.end = end
        return
      }
    }
    return nil
  }

  private static func letter(in text: Bytes, at place: Int, isMoney: Bool) -> (Int, end: Int)? {
    let next = place + 1
    guard next == text.count || !(text[next].isLetter || text[next].isDigit) else {
      return isMoney ? text.end(ofWord: "bn", at: place).map { (9, $0) } : nil
    }
    switch text[place] {
    case UInt8(ascii: "k"): return (3, next)
    case UInt8(ascii: "K") where isMoney: return (3, next)
    case UInt8(ascii: "M") where isMoney, UInt8(ascii: "m") where isMoney: return (6, next)
    case UInt8(ascii: "B") where isMoney, UInt8(ascii: "b") where isMoney: return (9, next)
    default: return nil
    }
  }

  private static let words: [(StaticString, Int)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("lakh", 5), ("lakhs", 5), ("crore", 7),
    ("crores", 7),
  ]
}
