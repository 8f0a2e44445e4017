import Records

struct AIDisclaimer: PatternRule {
  static let id: RuleID = "artifacts/ai-disclaimer"
  static let summary = "An answer speaks of itself as a model, or of who made it."
  static let rationale = """
    It is how the teacher was trained to speak, not what the answer needs, and it gives the model \
    a wrong name for itself.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .disclaimer(sighting) }
}

extension Message {
  fileprivate static func disclaimer(_ sighting: PatternSighting) -> Message {
    "the answer speaks of itself as a model: \(sighting.quoted)\(sighting.times)"
  }
}
