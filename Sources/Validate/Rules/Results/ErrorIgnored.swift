import Records
import Settings

struct ErrorIgnored: RowRule {
  static let id: RuleID = "results/error-ignored"
  static let summary = "A tool reports an error, and the answer does not speak of it."
  static let rationale = """
    The model learns to answer as if the tool had worked. The check knows English words only, so \
    it looks at English answers only.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard !record.calls.isEmpty else { return [] }
    var defects: [Defect] = []
    let turns = record.turns
    for index in turns.indices where turns[index].answer == .matched {
      guard turns[index].text?.tellsOfError == true, let answer = turns.answer(behind: index),
        !answer.thread.isRejected, answer.calls.isEmpty, let text = answer.text, text.isEnglish,
        !text.acknowledges
      else { continue }
      // An answer that claims success says worse than nothing, and grounding/error-as-success so.
      if ErrorAsSuccess.defect(in: record)?.pointer == answer.contentPointer { continue }
      defects.append(Defect(.ignored(turns[index].pointer), at: answer.contentPointer))
    }
    return defects
  }
}

extension TurnList {
  /// The assistant's turn behind the results at and behind `position`.
  fileprivate func answer(behind position: Int) -> Turn? {
    var index = position
    while index < count, self[index].role == .tool { index += 1 }
    guard index < count, self[index].thread == self[position].thread else { return nil }
    return self[index].role == .assistant ? self[index] : nil
  }
}

extension Message {
  fileprivate static func ignored(_ result: String) -> Message {
    "the answer does not speak of the error in \(result)"
  }
}
