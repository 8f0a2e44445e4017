import Records

struct Email: PatternRule {
  static let id: RuleID = "privacy/email"
  static let summary = "A text has an e-mail address of a person."
  static let rationale = """
    Models remember addresses and hand them out, and the law has a say in what is done with them. \
    Addresses at example.com or of an office are an info.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .personal(sighting) }

  func gravest(_ sighting: PatternSighting) -> Severity { .warning }
}

extension Message {
  fileprivate static func personal(_ sighting: PatternSighting) -> Message {
    "\(sighting.named)\(sighting.times)"
  }
}
