import Records

/// How many words of a text begin with the same eight bytes as one in front of them.
///
/// A quick look that few honest texts fail, before anything is counted: the windows are kept as bits
/// of a filter (Bloom 1970, with one hash), so that a share is at most a little too high.
struct WordWindows {
  private var seen = InlineArray<64, UInt64>(repeating: 0)
  private var words = 0
  private var repeated = 0

  /// What of a text is looked at: its end, where loops are.
  private static let limit = 4096

  /// - Complexity: O(*n*) up to 4 KB.
  init(_ text: Bytes) {
    var place = Swift.max(0, text.count - Self.limit)
    let end = text.count - 20
    while place < end {
      var spaces = text.slice(place..<place + 8).firstWord.spaces
      // Of several spaces the first counts.
      spaces &= ~(spaces << 8)
      while spaces != 0 {
        note(text, from: place + spaces.trailingZeroBitCount / 8 + 1)
        spaces &= spaces - 1
      }
      place += 8
    }
  }

  private mutating func note(_ text: Bytes, from start: Int) {
    let window = text.slice(start..<start + 8).firstWord
    let hash = (window &* 0x9E37_79B9_7F4A_7C15) >> 52
    let bit: UInt64 = 1 << (hash & 63)
    let slot = Int(hash >> 6)
    words += 1
    repeated += seen[slot] & bit != 0 ? 1 : 0
    seen[slot] |= bit
  }

  /// Whether nearly half of them do, as in no prose of tau-bench or P3 but its lists of flights.
  var isSuspect: Bool { words >= 20 && repeated * 20 >= words * 9 }
}

extension UInt64 {
  /// The highest bit of each byte that is a space.
  fileprivate var spaces: UInt64 {
    let others = self ^ 0x2020_2020_2020_2020
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((others & low &+ low) | others | low)
  }
}
