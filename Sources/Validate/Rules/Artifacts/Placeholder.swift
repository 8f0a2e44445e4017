import Records

struct Placeholder: PatternRule {
  static let id: RuleID = "artifacts/placeholder"
  static let summary = "A text has a placeholder where a fact should be."
  static let rationale = """
    A teacher that does not know a fact writes `[Your Name]`. The model learns to do so too, and \
    nobody fills it in for the customer.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  /// What users write may be theirs, and tools hand over what there is.
  func gravest(_ sighting: PatternSighting) -> Severity {
    switch sighting.places {
    case .user, .tool, .arguments: .info
    default: .warning
    }
  }

  func message(_ sighting: PatternSighting) -> Message { .placeholder(sighting) }
}

extension Message {
  fileprivate static func placeholder(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) stands where a fact should\(sighting.times)"
  }
}
