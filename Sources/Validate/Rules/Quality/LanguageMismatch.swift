import Records
import Settings
import Text

struct LanguageMismatch: TextRule {
  static let id: RuleID = "quality/language-mismatch"
  static let summary = "An answer is in another language than the question, or than the one wanted."
  static let rationale = """
    A model that was shown answers in another language gives them. Scripts are compared by \
    default; `expected: de` asks for a language, and `detect: true` compares the languages of \
    question and answer too, by CLD2. Rows whose instruction speaks of translating or names a \
    language are left alone.
    """
  static let severity: Severity = .warning

  private let expected: String?
  private let detects: Bool
  /// Shorter texts are names, labels or numbers; in letters.
  private let minLetters: Int

  init(options: inout OptionReader) throws(SettingsError) {
    expected = try options.take("expected", as: String.self)
    detects = try options.take("detect", default: false)
    minLetters = try options.take("min_letters", default: 20)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    // Without a letter beyond ASCII all is written in Latin.
    let mayDiffer = record.characters.contains(.nonASCII)
    guard mayDiffer || expected != nil || detects else { return [] }
    var defects: [Defect] = []
    var question: Turn?
    for turn in record.turns {
      if turn.role == .user { question = turn }
      guard record.isExemplary(turn),
        let message = message(on: turn, to: question, mayDiffer: mayDiffer, readings),
        !TranslationTask.isAsked(in: record)
      else { continue }
      defects.append(Defect(message, at: turn.contentPointer))
    }
    return defects
  }

  private func message(
    on answer: Turn, to question: Turn?, mayDiffer: Bool, _ readings: TextReadings
  ) -> Message? {
    // Labels and names are the most frequent answers, and are passed over before questions are read.
    guard let passage = answer.passages.last, passage.bytes.count >= minLetters else { return nil }
    if mayDiffer, let question, let message = scripts(of: answer, question, readings) {
      return message
    }
    guard expected != nil || detects, passage.bytes.count >= 2 * minLetters else { return nil }
    let found = Language(of: passage.bytes)
    guard found.isReliable, found.percent >= 80 else { return nil }
    if let expected {
      return found.isSame(as: expected) ? nil : .unexpected(found.code, expected)
    }
    guard let asked = question?.passages.last?.bytes, asked.count >= 2 * minLetters else {
      return nil
    }
    let other = Language(of: asked)
    guard other.isReliable, other.percent >= 80, !found.isSame(as: other.code) else { return nil }
    return .differs(found.code, other.code)
  }

  /// Whether the answer is in a script of which the question has next to nothing.
  private func scripts(of answer: Turn, _ question: Turn, _ readings: TextReadings) -> Message? {
    guard answer.hasOtherScript || question.hasOtherScript else { return nil }
    let (said, asked) = (count(answer), count(question))
    guard differ(said, asked), said.letters >= minLetters, asked.letters >= 8 else { return nil }
    // What is in code is no language; that is looked for only now, because it takes longer.
    let prose = count(answer, readings)
    guard differ(prose, asked), prose.letters >= minLetters, let script = prose.dominant,
      let other = asked.dominant
    else { return nil }
    return .otherScript(script, other)
  }

  private func differ(_ said: ScriptCounts, _ asked: ScriptCounts) -> Bool {
    guard let script = said.dominant, let other = asked.dominant, script != other else {
      return false
    }
    // Japanese has the characters of Chinese too.
    if script == .han, other == .kana { return said[.kana] == 0 }
    if script == .kana, other == .han { return asked[.kana] == 0 }
    // Names and terms in Latin stand in questions of all scripts.
    let known = script == .latin ? 0.25 : 0.02
    return said.share(of: script) >= 0.7 && asked.share(of: script) < known
      && said.share(of: other) < 0.1
  }

  private func count(_ turn: Turn, _ readings: TextReadings? = nil) -> ScriptCounts {
    var counts = ScriptCounts()
    for passage in turn.passages {
      var mask = readings.map { $0.codeMask(of: passage) }
      for range in passage.bytes.samples {
        counts.add(passage.bytes.slice(range)) { mask?.covers(range.lowerBound + $0) ?? false }
      }
    }
    return counts
  }
}

extension Turn {
  /// Whether there is a letter of another script than Latin, not only quotes and emoji.
  fileprivate var hasOtherScript: Bool { passages.contains { $0.bytes.hasOtherScript } }
}

extension Bytes {
  /// What is looked at of a text, as an instruction may stand in front of it or behind it: all, or
  /// a kilobyte at each end.
  fileprivate var samples: [Range<Int>] {
    let size = 1024
    guard count > 2 * size else { return [0..<count] }
    return [0..<characterStart(at: size), characterStart(at: count - size)..<count]
  }

  fileprivate var hasOtherScript: Bool {
    var place = asciiPrefix(from: 0)
    while place < count {
      let (code, width) = scalar(at: place)
      if code >= 0x370, let script = Script(code), script != .latin { return true }
      place += width
      if place < count, self[place] < 0x80 { place += asciiPrefix(from: place) }
    }
    return false
  }
}

extension Language {
  /// Whether two codes are one language, whatever the script or the country: `zh` and `zh-Hant`.
  fileprivate func isSame(as other: String) -> Bool {
    code.prefix { $0 != "-" }.lowercased() == other.prefix { $0 != "-" }.lowercased()
  }
}

extension Message {
  fileprivate static func otherScript(_ script: Script, _ other: Script) -> Message {
    "the answer is written in \(script), the question in \(other)"
  }

  fileprivate static func unexpected(_ code: String, _ expected: String) -> Message {
    "the language of the answer is \"\(code)\", not \"\(expected)\""
  }

  fileprivate static func differs(_ code: String, _ other: String) -> Message {
    "the language of the answer is \"\(code)\", that of the question \"\(other)\""
  }
}
