import Records
import Settings

struct NoUser: RowRule {
  static let id: RuleID = "turns/no-user"
  static let summary = "A conversation has no message of the user."
  static let rationale = """
    The assistant answers nobody, which is right where it acts on its system message alone and \
    otherwise a lost turn. Some templates raise an error.
    """
  static let severity: Severity = .info

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let turns = record.dialogue
    guard turns.count > 1, let first = turns.first else { return [] }
    // A role that is not known may stand for the user's.
    guard turns.allSatisfy({ $0.role != nil && $0.role != .user }) else { return [] }
    return [Defect(.missing, at: first.thread.pointer)]
  }
}

extension Message {
  fileprivate static let missing: Message = "a conversation without the user"
}
