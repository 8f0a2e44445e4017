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
    for turn in record.answers {
      for passage in turn.passages where passage.bytes.count >= minBytes {
        guard let (message, range) = nonsense(in: passage.bytes.withoutEndMarks) else { continue }
        var mask = readings.codeMask(of: passage)
        if mask.covers(range.lowerBound) || passage.bytes.isNotation { continue }
        defects.append(Defect(message, at: passage.pointer, range: range))
      }
    }
    return defects
  }

  private func nonsense(in text: Bytes) -> (Message, Range<Int>)? {
    guard text.count >= minBytes else { return nil }
    let letters = LetterCounts(text)
    if let word = text.longWord(over: maxWord) {
      return (.longWord(word.count), word)
    }
    // Words without a space would be judged by what stands between them.
    guard letters.ascii * 10 >= letters.bytes * 9 else { return nil }
    if letters.signs * 100 > maxSigns * letters.bytes, letters.letters > 0 {
      return (.signs(letters.signs * 100 / letters.bytes), 0..<text.count)
    }
    if letters.letters >= 60, letters.vowels * 100 < minVowels * letters.letters {
      return (.fewVowels(letters.vowels * 100 / letters.letters), 0..<text.count)
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
