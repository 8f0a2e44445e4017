import Records

struct ThinkInFinal: PatternRule {
  static let id: RuleID = "artifacts/think-in-final"
  static let summary = "An answer thinks aloud."
  static let rationale = """
    Reasoning that is not between tags cannot be cut out. It is right in data that teaches to \
    reason in the open and wrong in what a customer is to read.
    """
  static let severity: Severity = .info

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .thought(sighting) }
}

extension Message {
  fileprivate static func thought(_ sighting: PatternSighting) -> Message {
    "the answer thinks aloud: \(sighting.quoted)\(sighting.times)"
  }
}
