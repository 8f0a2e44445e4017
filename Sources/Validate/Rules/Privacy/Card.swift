import Records

struct Card: PatternRule {
  static let id: RuleID = "privacy/card"
  static let summary = "A text has the number of a payment card."
  static let rationale = """
    Card numbers in training data are a matter for auditors. A number counts if its first digits, \
    length, groups and check digit are those of a card; statistics and ISBNs are not.
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
