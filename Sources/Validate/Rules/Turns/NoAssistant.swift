import Records
import Settings

struct NoAssistant: RowRule {
  static let id: RuleID = "turns/no-assistant"
  static let summary = "A conversation has no message of the assistant."
  static let rationale = """
    There is nothing to train on: the row costs memory and time and has a loss of zero, or of NaN.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let turns = record.dialogue
    guard turns.count > 1, let first = turns.first else { return [] }
    // A role that is not known may stand for the assistant's.
    guard turns.allSatisfy({ $0.role != nil && $0.role != .assistant }) else { return [] }
    return [Defect(.missing, at: first.thread.pointer)]
  }
}

extension Message {
  fileprivate static let missing: Message = "a conversation without the assistant"
}
