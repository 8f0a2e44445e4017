import Records
import Settings

struct Gibberish: TextRule {
  static let id: RuleID = "quality/gibberish"
  static let summary = "An answer is no language: signs, random letters, or one endless word."
  static let rationale = """
    Broken decoding and broken scrapers leave texts that no reader could use. Links, hashes, \
    encoded files, code, tables and formulas are left alone.
    """
  static let severity: Severity = .warning

  /// Shorter answers are labels, formulas and codes.
  private let minBytes: Int
  /// How many of a hundred letters are vowels in the poorest language.
  private let minVowels: Int
  /// How many of a hundred characters may be signs.
  private let maxSigns: Int
  /// The longest word, in bytes.
  private let maxWord: Int

  init(options: inout OptionReader) throws(SettingsError) {
    minBytes = try options.take("min_bytes", default: 80)
    minVowels = try options.take("min_vowels", default: 18)
    maxSigns = try options.take("max_signs", default: 40)
    maxWord = try options.take("max_word", default: 200)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    var defects: [Defect] = []
    for turn in readings.answers(in: record) {
      for passage in turn.passages where passage.bytes.count >= minBytes {
        let text = passage.bytes.withoutEndMarks
        guard text.count >= minBytes else { continue }
        if let word = text.longWord(over: maxWord) {
          var mask = readings.codeMask(of: passage)
          if mask.covers(word.lowerBound) || text.isNotation { continue }
          defects.append(Defect(.longWord(word.count), at: passage.pointer, range: word))
        } else if complaint(on: LetterCounts(glanceAt: text)) != nil, !text.isNotation {
          // Code is looked for only now, because that takes longer.
          var mask = readings.codeMask(of: passage)
          guard let message = complaint(on: LetterCounts(text) { mask.covers($0) }) else {
            continue
          }
          defects.append(Defect(message, at: passage.pointer))
        }
      }
    }
    return defects
  }

  private func complaint(on counts: LetterCounts) -> Message? {
    // Words without a space would be judged by what stands between them.
    guard counts.bytes >= minBytes, counts.ascii * 10 >= counts.bytes * 9, counts.letters > 0 else {
      return nil
    }
    if counts.signs * 100 > maxSigns * counts.bytes {
      return .signs(counts.signs * 100 / counts.bytes)
    }
    if counts.letters >= 60, counts.vowels * 100 < minVowels * counts.letters {
      return .fewVowels(counts.vowels * 100 / counts.letters)
    }
    return nil
  }
}

extension Message {
  fileprivate static func longWord(_ size: Int) -> Message { "a word of \(size) bytes" }

  fileprivate static func signs(_ share: Int) -> Message {
    "\(share) % of the answer is neither letters nor digits nor spaces"
  }

  fileprivate static func fewVowels(_ share: Int) -> Message {
    "\(share) % of the letters are vowels"
  }
}
