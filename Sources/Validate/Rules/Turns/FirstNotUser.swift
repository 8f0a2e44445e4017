import Records
import Settings

struct FirstNotUser: RowRule {
  static let id: RuleID = "turns/first-not-user"
  static let summary = "The first message behind the system message is not the user's."
  static let rationale = """
    Templates for alternating turns raise an error unless the user begins, and LLaMA-Factory drops \
    the row. A greeting of the assistant can go into the system message.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let turns = record.dialogue
    guard turns.count > 1, let first = turns.first(where: { $0.role?.isInstruction != true }),
      let role = first.role, role != .user, turns.contains(where: { $0.role == .user })
    else { return [] }
    return [Defect(.begins(role), at: first.rolePointer)]
  }
}

extension Message {
  fileprivate static func begins(_ role: Role) -> Message {
    "the conversation begins with the \(role.rawValue) instead of the user"
  }
}
