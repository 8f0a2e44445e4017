import Records

struct NationalID: PatternRule {
  static let id: RuleID = "privacy/national-id"
  static let summary = "A text has a number that stands for one person or bank account."
  static let rationale = """
    Social Security numbers are held to what can have been issued, IBANs to their check digits. \
    Whoever has one can do harm with it.
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
