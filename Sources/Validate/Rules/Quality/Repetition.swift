import Records
import Settings

struct Repetition: TextRule {
  static let id: RuleID = "quality/repetition"
  static let summary = "An answer repeats a piece of itself over and over."
  static let rationale = """
    Generators fall into loops, and a model learns them at once. Told of are a piece that ends the \
    answer again and again, a line that stands there many times, and four or eight words that make \
    up much of a long answer; tables and code are left alone.
    """
  static let severity: Severity = .warning

  /// How often a piece of 8 to 32 bytes ends an answer; longer ones once less.
  private let minRepeats: Int
  /// How often a line may stand in an answer that consists of it for a third or more.
  private let minLines: Int
  /// How much of a long answer the most frequent words in a row may be, from 0 to 1.
  private let maxShare: Double
  /// Shorter answers have too few words to count.
  private let minBytes: Int

  init(options: inout OptionReader) throws(SettingsError) {
    minRepeats = try options.take("min_repeats", default: 5)
    minLines = try options.take("min_lines", default: 4)
    maxShare = try options.take("max_share", default: 0.3)
    minBytes = try options.take("min_bytes", default: 400)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    var defects: [Defect] = []
    for turn in readings.answers(in: record) {
      for passage in turn.passages where passage.bytes.count >= 40 {
        guard let (message, range) = loop(in: passage.bytes.withoutEndMarks) else { continue }
        var mask = readings.codeMask(of: passage)
        if mask.covers(range.lowerBound) { continue }
        defects.append(Defect(message, at: passage.pointer, range: range))
      }
    }
    return defects
  }

  private func loop(in text: Bytes) -> (Message, Range<Int>)? {
    if let (unit, count) = TailLoop.find(in: text, minRepeats: minRepeats) {
      return (.tail(text.slice(unit), count), unit.lowerBound..<text.count)
    }
    guard text.count >= minBytes, WordWindows(text).isSuspect else { return nil }
    if let (line, count) = RepeatedLine.find(in: text, minTimes: minLines) {
      return (.line(text.slice(line), count), line)
    }
    // A calculation says the same units in every step.
    if text.isCalculation { return nil }
    // Four words find short loops, eight such as go through a whole sentence.
    for length in [4, 8] {
      let (words, count) = WordRun.mostFrequent(in: text, words: length)
      if count > 3, Double(words.count * count) > maxShare * Double(text.count) {
        return (.words(text.slice(words), count), words)
      }
    }
    return nil
  }
}

extension Bytes {
  /// Whether one byte in 25 is a digit, which is more than prose has.
  fileprivate var isCalculation: Bool {
    var digits = 0
    for byte in self where byte.isDigit { digits += 1 }
    return digits * 25 > count
  }
}

extension Message {
  fileprivate static func tail(_ unit: Bytes, _ count: Int) -> Message {
    "the answer ends with \(unit.quoted), \(count) times"
  }

  fileprivate static func line(_ line: Bytes, _ count: Int) -> Message {
    "the line \(line.quoted) stands in the answer \(count) times"
  }

  fileprivate static func words(_ words: Bytes, _ count: Int) -> Message {
    "the answer is made of \(words.quoted), \(count) times"
  }
}
