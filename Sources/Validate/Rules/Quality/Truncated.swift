import Records
import Settings

struct Truncated: TextRule {
  static let id: RuleID = "quality/truncated"
  static let summary =
    "An answer breaks off: at a comma, at a word that others follow, in brackets."
  static let rationale = """
    A generator that ran out of tokens leaves half an answer, and the model learns to stop in the \
    middle. A text of sentences whose last one has no end is told of as info: headings and names \
    end so too.
    """
  static let severity: Severity = .warning

  /// Shorter answers are labels, names and words.
  private let minBytes: Int

  init(options: inout OptionReader) throws(SettingsError) {
    minBytes = try options.take("min_bytes", default: 80)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    var defects: [Defect] = []
    for turn in readings.answers(in: record) where turn.toolCalls == nil {
      guard let passage = turn.passages.last, passage.bytes.count >= minBytes else { continue }
      let text = passage.bytes.withoutEndMarks
      guard text.count >= minBytes, let ending = TextEnding(of: text), !text.isNotation else {
        continue
      }
      var mask = readings.codeMask(of: passage)
      if mask.covers(text.count - 1) { continue }
      let start = text.count - min(20, text.lastLine.count)
      defects.append(
        Defect(
          .breaksOff(ending), at: passage.pointer,
          range: text.characterStart(at: start)..<text.count,
          atMost: ending == .openSentence ? .info : .warning))
    }
    return defects
  }
}

extension Message {
  fileprivate static func breaksOff(_ ending: TextEnding) -> Message {
    switch ending {
    case .comma: "the answer ends with a comma"
    case .colon: "the answer ends with a colon"
    case .connective(let word): "the answer ends with \"\(word)\""
    case .openBracket: "the answer ends inside a bracket"
    case .openSentence: "the last sentence of the answer has no end"
    }
  }
}
