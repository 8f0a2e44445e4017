import Records

struct IPAddress: PatternRule {
  static let id: RuleID = "privacy/ip"
  static let summary = "A text has a public IP address."
  static let rationale = """
    It can lead to a person. Private and reserved blocks, well-known resolvers and version numbers \
    do not count.
    """
  static let severity: Severity = .info

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .personal(sighting) }

  func gravest(_ sighting: PatternSighting) -> Severity { .warning }
}

extension Message {
  fileprivate static func personal(_ sighting: PatternSighting) -> Message {
    "\(sighting.named)\(sighting.times)"
  }
}
