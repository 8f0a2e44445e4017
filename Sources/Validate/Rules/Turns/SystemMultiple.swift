import Records
import Settings

struct SystemMultiple: RowRule {
  static let id: RuleID = "turns/system-multiple"
  static let summary = "A conversation begins with more than one system message."
  static let rationale = """
    Most templates render one system message and raise an error at, or leave out, the second. \
    Those that stand further behind are reported by `turns/system-not-first`.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    var isFirst = true
    for turn in record.dialogue {
      guard let role = turn.role, role.isInstruction else { break }
      if !isFirst { defects.append(Defect(.another(role), at: turn.rolePointer)) }
      isFirst = false
    }
    return defects
  }
}

extension Message {
  fileprivate static func another(_ role: Role) -> Message {
    "\(role.rawValue) message after another system message"
  }
}
