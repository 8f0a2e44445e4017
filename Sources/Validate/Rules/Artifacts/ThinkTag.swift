import Records

struct ThinkTag: PatternRule {
  static let id: RuleID = "artifacts/think-tag"
  static let summary = "An answer has tags around reasoning that no template cuts out."
  static let rationale = """
    Templates and trainers cut out `<think>` at the start of an answer and nothing else. Any other \
    tag stays in the answer, and so does the reasoning. Where `<think>` lacks its partner, \
    content/reasoning-mismatch says so.
    """
  static let severity: Severity = .error

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .tag(sighting) }
}

extension Message {
  fileprivate static func tag(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) is \(sighting.pattern.name ?? "a tag around reasoning")\(sighting.times)"
  }
}
