import Records

/// What a pattern found in a text.
struct PatternSighting {
  let pattern: PatternDefinition
  let text: Bytes

  /// The first match, in bytes of the text.
  let range: Range<Int>

  /// How many there are, at most ``PatternMatches/limit``.
  let count: Int
  let verdict: Verification.Verdict

  /// Whose text it is.
  let places: PatternPlaces

  /// The turn that says it, or that makes the call.
  let turn: Turn

  /// The JSON Pointer of the text.
  let pointer: String

  var match: Bytes { text.slice(range) }

  /// The match in double quotes.
  var quoted: String { match.trimmed.quoted }

  /// How often there are such in the text, where it is more than once.
  var times: String { count >= PatternMatches.limit ? ", \(count) times or more" : count.times }

  /// The pattern's name, with why it matters little where it does.
  var named: String {
    let name = pattern.name ?? "a match of \"\(pattern.id)\""
    let note = verdict == .lesser ? pattern.verification.map { " (\($0.lesserNote))" } : nil
    return name + (note ?? "")
  }

  /// As much of the match as anybody may see, in double quotes; empty where that is nothing.
  var masked: String {
    pattern.shown > 0 ? " \"\(match.slice(0..<min(pattern.shown, match.count)))…\"" : ""
  }
}
