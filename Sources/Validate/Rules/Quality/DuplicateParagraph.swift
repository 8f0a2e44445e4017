import Records
import Settings

struct DuplicateParagraph: TextRule {
  static let id: RuleID = "quality/duplicate-paragraph"
  static let summary = "An answer says the same paragraph twice."
  static let rationale = """
    Nobody writes a paragraph twice; generators in a loop do, and a model trained on it repeats \
    itself. Verses, tables and code are left alone.
    """
  static let severity: Severity = .warning

  private let minBytes: Int

  init(options: inout OptionReader) throws(SettingsError) {
    minBytes = try options.take("min_bytes", default: 80)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    var defects: [Defect] = []
    for turn in readings.answers(in: record) {
      for passage in turn.passages where passage.bytes.count >= 2 * minBytes {
        guard let range = passage.bytes.repeatedParagraph(minBytes: minBytes)
        else { continue }
        var mask = readings.codeMask(of: passage)
        if mask.covers(range.lowerBound) { continue }
        defects.append(Defect(.twice, at: passage.pointer, range: range))
      }
    }
    return defects
  }
}

extension Bytes {
  /// The first paragraph that stood in front already.
  fileprivate func repeatedParagraph(minBytes: Int) -> Range<Int>? {
    var seen: [Bytes] = []
    var start = 0
    while start < count {
      let end = paragraphEnd(from: start)
      if start == 0, end == count { return nil }
      let text = slice(start..<end).trimmed
      if text.count >= minBytes, text.isProse {
        if seen.contains(text) { return start..<end }
        // Beyond that many the first of a pair is not remembered, so that the time stays linear.
        if seen.count < 200 { seen.append(text) }
      }
      start = end + 2
      while start < count, self[start] == 0x0A { start += 1 }
    }
    return nil
  }

  /// Where the first of two line feeds is, or the end.
  private func paragraphEnd(from start: Int) -> Int {
    var place = start
    while let end = firstIndex(of: 0x0A, from: place) {
      if end + 1 < count, self[end + 1] == 0x0A { return end }
      place = end + 1
    }
    return count
  }

  /// Whether lines are as long as those of prose, and no rows of a table.
  private var isProse: Bool {
    count >= 60 * (occurrences(of: 0x0A) + 1) && first != UInt8(ascii: "|")
  }
}

extension Message {
  fileprivate static let twice: Message = "the same paragraph stands in the text above"
}
