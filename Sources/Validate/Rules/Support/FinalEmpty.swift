import Records
import Settings

struct FinalEmpty: RowRule {
  static let id: RuleID = "support/final-empty"
  static let summary = "A conversation does not end with an answer in words."
  static let rationale = """
    The last turn is what the row is there to teach: what the assistant tells the customer.
    """
  static let severity: Severity = .off

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let last = record.dialogue.last else { return [] }
    guard last.role == .assistant else { return [Defect(.noAnswer, at: last.rolePointer)] }
    if !last.calls.isEmpty { return [Defect(.call, at: "\(last.pointer)/tool_calls")] }
    for passage in last.passages where !passage.bytes.isBlank { return [] }
    return [Defect(.empty, at: last.contentPointer)]
  }
}

extension Message {
  fileprivate static let noAnswer: Message = "the last turn is not the assistant's"
  fileprivate static let call: Message = "the last turn calls a tool and does not answer"
  fileprivate static let empty: Message = "the last answer is empty"
}
