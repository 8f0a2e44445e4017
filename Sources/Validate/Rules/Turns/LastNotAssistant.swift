import Records
import Settings

struct LastNotAssistant: RowRule {
  static let id: RuleID = "turns/last-not-assistant"
  static let summary = "A conversation ends on a message of the user or the system."
  static let rationale = """
    What stands behind the last answer is never trained on, and some loaders crash on it or drop \
    the row. Usually the answer was lost.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let turns = record.dialogue
    // A tool's turn at the end is reported by `results/trailing-response`.
    guard turns.count > 1, let last = turns.last, let role = last.role, role != .assistant,
      role != .tool, turns.contains(where: { $0.role == .assistant })
    else { return [] }
    return [Defect(.ends(role), at: last.rolePointer)]
  }
}

extension Message {
  fileprivate static func ends(_ role: Role) -> Message {
    "the conversation ends with the \(role.rawValue) instead of the assistant"
  }
}
