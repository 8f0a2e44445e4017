import Records

struct SpecialToken: PatternRule {
  static let id: RuleID = "artifacts/special-token"
  static let summary = "A text has a control token of a chat template or tokenizer."
  static let rationale = """
    A tokenizer reads it as the token itself, so that the text ends a turn, opens another or ends \
    the row, and the loss is taken over what was never said. The template adds its own.
    """
  static let severity: Severity = .error

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .token(sighting) }
}

extension Message {
  fileprivate static func token(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) is \(sighting.pattern.name ?? "a control token")\(sighting.times)"
  }
}
