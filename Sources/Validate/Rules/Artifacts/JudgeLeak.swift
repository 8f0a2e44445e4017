import Records

struct JudgeLeak: PatternRule {
  static let id: RuleID = "artifacts/judge-leak"
  static let summary = "A text has a score, verdict or field of the pipeline that made it."
  static let rationale = """
    The row holds more than the conversation: what a judge said of it, or the recipe that it was \
    made by. The model learns to grade itself.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .leak(sighting) }
}

extension Message {
  fileprivate static func leak(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) belongs to the pipeline, not to the text\(sighting.times)"
  }
}
