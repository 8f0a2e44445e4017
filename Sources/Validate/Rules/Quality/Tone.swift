import Records

struct Tone: PatternRule {
  static let id: RuleID = "quality/tone"
  static let summary = "An answer shouts or grovels."
  static let rationale = """
    Runs of exclamation marks and apology upon apology are quirks of a teacher that a model takes \
    over at once.
    """
  static let severity: Severity = .info

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .tone(sighting) }
}

extension Message {
  fileprivate static func tone(_ sighting: PatternSighting) -> Message {
    "the answer has \(sighting.pattern.name ?? "an odd tone")\(sighting.times)"
  }
}
