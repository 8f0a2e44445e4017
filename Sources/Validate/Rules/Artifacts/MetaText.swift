import Records

struct MetaText: PatternRule {
  static let id: RuleID = "artifacts/meta-text"
  static let summary = "An answer is framed by what the teacher says about it."
  static let rationale = """
    The frame was for whoever prompted the teacher. Trained on, it comes before and after every \
    answer.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .frame(sighting) }
}

extension Message {
  fileprivate static func frame(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) is about the answer, not part of it\(sighting.times)"
  }
}
