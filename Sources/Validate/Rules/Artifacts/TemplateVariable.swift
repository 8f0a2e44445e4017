import Records

struct TemplateVariable: PatternRule {
  static let id: RuleID = "artifacts/template-var"
  static let summary = "A text has a variable of a template that was never filled in."
  static let rationale = """
    Every row of the template has the same hole, so the model learns to write the name of the \
    variable where the fact should be. In Markdown code it is code; an answer on templates that \
    shows them outside of code is why this is no error by itself.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .unfilled(sighting) }
}

extension Message {
  fileprivate static func unfilled(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) was never filled in\(sighting.times)"
  }
}
