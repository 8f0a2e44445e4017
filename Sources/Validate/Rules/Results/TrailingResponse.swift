import Records
import Settings

struct TrailingResponse: RowRule {
  static let id: RuleID = "results/trailing-response"
  static let summary = "A conversation ends with a tool's turn."
  static let rationale = """
    Nothing is learned from a result that nobody speaks of; LLaMA-Factory drops the turn without \
    a word. The answer was usually cut off.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let last = record.dialogue.last, last.role == .tool else { return [] }
    return [Defect(.trailing, at: last.pointer)]
  }
}

extension Message {
  fileprivate static let trailing: Message = "the conversation ends with the result of a tool"
}
