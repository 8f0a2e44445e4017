import Records

/// Finds a line that stands in a text many times.
enum RepeatedLine {
  /// A line of words that makes up a third of a text or more, at its second place.
  ///
  /// - Parameter minTimes: How often it stands there at least.
  static func find(in text: Bytes, minTimes: Int) -> (line: Range<Int>, count: Int)? {
    var lines: [Bytes: (second: Range<Int>, count: Int)] = [:]
    var found: (line: Range<Int>, count: Int)?
    var start = 0
    while start < text.count {
      let end = text.firstIndex(of: 0x0A, from: start) ?? text.count
      let line = text.slice(start..<end).trimmed
      if line.count >= 12, line.isLanguage {
        var known = lines[line] ?? (start..<end, 0)
        known.count += 1
        if known.count == 2 { known.second = start..<end }
        lines[line] = known
        if known.count >= minTimes, known.count * line.count * 3 >= text.count,
          known.count > found?.count ?? 0
        {
          found = (known.second, known.count)
        }
      }
      start = end + 1
    }
    return found
  }
}
