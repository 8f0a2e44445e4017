import Records
import Settings

struct ContentEcho: RowRule {
  static let id: RuleID = "content/echo"
  static let summary = "The assistant repeats what the user said, word for word."
  static let rationale = """
    A generator that failed often returns its input. Trained on, it teaches the model to repeat \
    the question.
    """
  static let severity: Severity = .warning

  /// Shorter texts may be the same for good reason, as a greeting is.
  let minBytes: Int

  init(options: inout OptionReader) throws(SettingsError) {
    minBytes = try options.take("min_bytes", default: 20)
  }

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    var question: Bytes?
    for turn in record.turns where !turn.isToBeAvoided(in: record) {
      if turn.role == .user {
        // An Alpaca input may be right as it is, so that to correct it is to repeat it.
        if turn.thread != .input { question = turn.onlyText?.trimmed }
      } else if turn.role == .assistant, let question, let answer = turn.onlyText?.trimmed {
        guard answer.count >= minBytes, answer == question else { continue }
        defects.append(Defect(.echo, at: turn.contentPointer))
      }
    }
    return defects
  }
}

extension Turn {
  fileprivate var onlyText: Bytes? { passages.count == 1 ? passages.first?.bytes : nil }
}

extension Message {
  fileprivate static let echo: Message = "the assistant repeats the user word for word"
}
