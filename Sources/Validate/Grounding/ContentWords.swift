import Records

/// The words of a text, but the shortest, each as its first five letters, and its numbers.
///
/// Five letters are a poor man's stem: "refunded" and "refund", "cancelled" and "cancellation".
struct ContentWords: Sequence, IteratorProtocol {
  private let text: Bytes
  private var at = 0

  init(_ text: Bytes) { self.text = text }

  mutating func next() -> UInt64? {
    while at < text.count {
      let start = at
      if text[at].isASCIILetter {
        while at < text.count, text[at].isASCIILetter { at += 1 }
        guard at - start >= 4 else { continue }
        return key(start..<Swift.min(start + 5, at))
      } else if text[at].isDigit {
        while at < text.count, text[at].isDigit { at += 1 }
        return key(Swift.max(start, at - 8)..<at)
      } else {
        at += 1
      }
    }
    return nil
  }

  /// Whether a word says nothing of what a text is about.
  static func isCommon(_ word: UInt64) -> Bool { stopWords.contains(word) }

  private func key(_ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for place in range {
      key = key << 8 | UInt64(text[place].isASCIILetter ? text[place] | 0x20 : text[place])
    }
    return key
  }

  private static let stopWords: Set<UInt64> = Set(
    [
      "about", "after", "again", "also", "anything", "assist", "been", "before", "below", "could",
      "does", "each", "else", "ever", "feel", "free", "from", "further", "glad", "happy", "have",
      "help", "here", "into", "just", "know", "like", "make", "many", "more", "most", "much",
      "need", "only", "other", "over", "please", "questions", "ready", "should", "some", "such",
      "sure", "thank", "that", "their", "them", "then", "there", "these", "they", "thing", "this",
      "those", "today", "very", "want", "well", "were", "what", "when", "where", "which", "will",
      "with", "would", "your", "yours",
    ].map { word in word.utf8.prefix(5).reduce(0) { $0 << 8 | UInt64($1) } })
}
