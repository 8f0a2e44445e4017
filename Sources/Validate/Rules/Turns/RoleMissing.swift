import Records
import Settings

struct RoleMissing: RowRule {
  static let id: RuleID = "turns/role-missing"
  static let summary = "A message has no role, or one that is not a string."
  static let rationale = """
    Chat templates choose by role how a message is rendered; without one they raise an error or \
    leave the message out.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.role == nil {
      guard turn.spelling == .message, turn.value.object != nil else { continue }
      guard let role = turn.roleValue else {
        defects.append(Defect(.missing, at: turn.pointer))
        continue
      }
      if !role.isString { defects.append(Defect(.wrong(role.kind), at: turn.rolePointer)) }
    }
    return defects
  }
}

extension Message {
  fileprivate static let missing: Message = "a message without a role"

  fileprivate static func wrong(_ kind: JSONKind) -> Message {
    "role is \(kind) instead of a string"
  }
}
