import Records

struct Refusal: PatternRule {
  static let id: RuleID = "quality/refusal"
  static let summary = "The assistant refuses."
  static let rationale = """
    A set with many refusals teaches to refuse what could be done. A refusal that a policy asks \
    for is right, so look at how many there are and at what.
    """
  static let severity: Severity = .info

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .refusal(sighting) }

  /// In a bad answer it is what is wanted.
  func counts(_ sighting: PatternSighting) -> Bool { !sighting.turn.thread.isRejected }
}

extension Message {
  fileprivate static func refusal(_ sighting: PatternSighting) -> Message {
    "the assistant refuses: \(sighting.quoted)\(sighting.times)"
  }
}
