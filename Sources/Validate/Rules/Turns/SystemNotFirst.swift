import Records
import Settings

struct SystemNotFirst: RowRule {
  static let id: RuleID = "turns/system-not-first"
  static let summary = "A system message stands behind other messages."
  static let rationale = """
    Many chat templates take a system message at the beginning only: some raise an error at a later \
    one, others move it to the front or leave it out.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    var hasBegun = false
    for turn in record.dialogue {
      guard let role = turn.role, role.isInstruction else {
        hasBegun = true
        continue
      }
      if hasBegun { defects.append(Defect(.late(role), at: turn.rolePointer)) }
    }
    return defects
  }
}

extension Message {
  fileprivate static func late(_ role: Role) -> Message {
    "\(role.rawValue) message after the conversation has begun"
  }
}
