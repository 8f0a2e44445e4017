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
    let end = text.count - 12
    while place < end, let space = text.firstIndex(of: 0x20, from: place) {
      guard space < end else { break }
      let window = text.slice(space + 1..<space + 9).firstWord
      let hash = (window &* 0x9E37_79B9_7F4A_7C15) >> 52
      let bit: UInt64 = 1 << (hash & 63)
      let slot = Int(hash >> 6)
      words += 1
      if seen[slot] & bit != 0 { repeated += 1 }
      seen[slot] |= bit
      place = space + 2
    }
  }

  /// Whether nearly half of them do, as in no prose of tau-bench or P3 but its lists of flights.
  var isSuspect: Bool { words >= 20 && repeated * 20 >= words * 9 }
}
