import Records

/// Finds the words in a row that stand in a text most often (after the filters of Gopher, Rae and
/// others 2021).
enum WordRun {
  /// Where so many words stand first, and how often without overlap.
  static func mostFrequent(in text: Bytes, words length: Int) -> (words: Range<Int>, count: Int) {
    var grams: [Bytes: (first: Range<Int>, count: Int, end: Int)] = [:]
    var starts: [Int] = []
    var best = (words: 0..<0, count: 0)
    var place = 0
    while place < text.count {
      while place < text.count, text[place].isJSONSpace { place += 1 }
      guard place < text.count else { break }
      starts.append(place)
      while place < text.count, !text[place].isJSONSpace { place += 1 }
      guard starts.count >= length else { continue }
      let range = starts[starts.count - length]..<place
      let words = text.slice(range)
      guard words.isLanguage else { continue }
      var gram = grams[words] ?? (range, 0, 0)
      // Of overlapping ones the first counts.
      if range.lowerBound >= gram.end {
        gram.count += 1
        gram.end = place
      }
      grams[words] = gram
      if gram.count > best.count { best = (gram.first, gram.count) }
    }
    return best
  }
}
