import Records

struct Phone: PatternRule {
  static let id: RuleID = "privacy/phone"
  static let summary = "A text has a telephone number."
  static let rationale = """
    Models remember numbers and hand them out to whoever asks. Only what is written with \
    separators or with its country is taken for one; 555-01xx and toll-free numbers are an info.
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
