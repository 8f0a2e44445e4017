import Records

struct Secret: PatternRule {
  static let id: RuleID = "privacy/secret"
  static let summary = "A text has a credential."
  static let rationale = """
    Models remember what they are trained on, and hand it out. A key in a data set must be taken \
    to be known: revoke it. No report shows more of it than its prefix.
    """
  static let severity: Severity = .error

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .secret(sighting) }

  /// Whoever says it: a leak is one in data too.
  func gravest(_ sighting: PatternSighting) -> Severity { .error }
}

extension Message {
  fileprivate static func secret(_ sighting: PatternSighting) -> Message {
    "\(sighting.named)\(sighting.masked)\(sighting.times)"
  }
}
