import Records
import Settings

struct UserUser: RowRule {
  static let id: RuleID = "turns/user-user"
  static let summary = "Two user turns stand in a row."
  static let rationale = """
    Chat templates are written for alternating turns, and some raise an error here. Two user \
    turns in a row are usually a lost answer.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let turns = record.dialogue
    guard turns.count > 1 else { return [] }
    return turns.indices.dropFirst().compactMap { index in
      guard turns[index].role == .user, turns[index - 1].role == .user else { return nil }
      return Defect(.repeated, at: turns[index].rolePointer)
    }
  }
}

extension Message {
  fileprivate static let repeated: Message = "two user turns in a row"
}
