import Records

struct EscapedLeftover: PatternRule {
  static let id: RuleID = "artifacts/escaped-leftover"
  static let summary = "A text has an escape that was never undone."
  static let rationale = """
    The text went through an encoder once more than through a decoder. The model learns to write \
    the escape, which is shown to the reader as it is.
    """
  static let severity: Severity = .warning

  let except: Set<String>

  func message(_ sighting: PatternSighting) -> Message { .escape(sighting) }
}

extension Message {
  fileprivate static func escape(_ sighting: PatternSighting) -> Message {
    "\(sighting.quoted) is an escape that was never undone\(sighting.times)"
  }
}
