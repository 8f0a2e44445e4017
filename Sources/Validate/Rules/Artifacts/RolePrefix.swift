import Records

struct RolePrefix: PatternRule {
  static let id: RuleID = "artifacts/role-prefix"
  static let summary = "A line of an answer begins with the label of a speaker or section."
  static let rationale = """
    The teacher went on with both sides of the conversation, or its instruction template leaked. \
    The model learns to speak for the user.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .label(sighting) }
}

extension Message {
  fileprivate static func label(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) at the start of a line is the label of a speaker or section\(sighting.times)"
  }
}
