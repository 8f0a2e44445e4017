import Records
import Settings
import Text

struct FinalTooLong: TextRule {
  static let id: RuleID = "quality/final-too-long"
  static let summary = "The final answer has more words than a reader wants."
  static let rationale = """
    Generators are wordier than people, and a model keeps the length that it was shown. Words of \
    scripts that are written without spaces count two characters each.
    """
  static let severity: Severity = .info

  private let maxWords: Int

  init(options: inout OptionReader) throws(SettingsError) {
    maxWords = try options.take("max_words", default: 600)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard let final = readings.answers(in: record).last else { return [] }
    let size = final.passages.reduce(0) { $0 + $1.bytes.count }
    guard size > maxWords * 2 else { return [] }
    // Every word but the last has a space or a line's end behind it; quicker to count by far.
    let mayBeTooLong =
      final.passages.contains { $0.bytes.asciiPrefix(from: 0) < $0.bytes.count }
      || final.passages.reduce(0) { $0 + $1.bytes.mostWords } > maxWords
    guard mayBeTooLong else { return [] }
    let words = final.passages.reduce(0) { $0 + $1.bytes.words }
    return words > maxWords ? [Defect(.tooLong(words, maxWords), at: final.contentPointer)] : []
  }
}

extension Bytes {
  /// No fewer than the words of a text in ASCII.
  fileprivate var mostWords: Int {
    occurrences(of: 0x20) + occurrences(of: 0x0A) + occurrences(of: 0x09) + 1
  }

  fileprivate var words: Int {
    var words = 0
    var unspaced = 0
    var isInWord = false
    var place = 0
    while place < count {
      let (code, width) = scalar(at: place)
      place += width
      if Script.isUnspaced(code) { unspaced += 1 }
      let isSpace = code == 0x20 || (0x09...0x0D).contains(code)
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
    }
    return words + unspaced / 2
  }
}

extension Message {
  fileprivate static func tooLong(_ words: Int, _ limit: Int) -> Message {
    "the final answer has \(words) words, more than \(limit)"
  }
}
