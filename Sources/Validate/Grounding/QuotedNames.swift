import Records

/// Reads the names that stand in double quotes: a few words, each with a capital or a digit.
///
/// What is quoted otherwise is speech, emphasis or a phrase, and is passed over.
struct QuotedNames {
  private let text: Bytes
  private var at = 0

  init(_ text: Bytes) { self.text = text }

  /// Where the next name stands, without its quotes.
  mutating func next() -> Range<Int>? {
    while let open = nextQuote() {
      let start = at
      guard let end = end(of: open, from: start) else { continue }
      at = end + 1
      if isName(start..<end) { return start..<end }
    }
    return nil
  }

  private enum Quote { case straight, curly }

  private mutating func nextQuote() -> Quote? {
    while at < text.count {
      if text[at] == UInt8(ascii: "\"") {
        at += 1
        return .straight
      }
      if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0x9C {
        at += 3
        return .curly
      }
      at += 1
    }
    return nil
  }

  private func end(of quote: Quote, from start: Int) -> Int? {
    let limit = min(start + 60, text.count)
    var place = start
    while place < limit {
      switch quote {
      case .straight where text[place] == UInt8(ascii: "\""): return place
      case .curly where text[place] == 0xE2 && place + 2 < text.count && text[place + 2] == 0x9D:
        return place
      default: place += 1
      }
    }
    return nil
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let words = text.slice(range).split(separator: 0x20, omittingEmptySubsequences: false)
    guard (2...5).contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return (0x41...0x5A).contains(first) || first.isDigit
    }
  }
}
