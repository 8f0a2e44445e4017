import Records
import Settings

struct MessageKeyUnknown: RowRule {
  static let id: RuleID = "format/message-key-unknown"
  static let summary = "A message has a key that no trainer knows."
  static let rationale = """
    Unknown keys are dropped without a word, so a misspelt `tool_calls` or a private name for the \
    reasoning is never trained on; strict uploads refuse the row.
    """
  static let severity: Severity = .warning

  /// Further keys that are fine; those that begin with `_sdg_` always are.
  let allow: Set<String>

  private static let known = [
    "role", "content", "name", "tool_calls", "tool_call_id", "function_call", "weight", "refusal",
    "audio", "reasoning_content", "thinking", "training", "loss", "loss_scale", "loss_weight",
  ]

  init(options: inout OptionReader) throws(SettingsError) {
    allow = try options.take("allow", default: Set<String>()).union(Self.known)
  }

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.hasOtherKeys && turn.spelling == .message {
      guard let message = turn.value.object else { continue }
      var foreign: Set<String> = []
      for member in message where !member.key.hasPrefix("_sdg_") {
        if member.key == "role" || member.key == "content" { continue }
        let name = member.key.description
        if !allow.contains(name) { foreign.insert(name) }
      }
      for name in foreign.sorted() {
        let proposal = nearest(to: name, among: Self.known.filter { turn.lacks($0) })
        defects.append(
          Defect(
            .unknown(name), at: "\(turn.pointer)/\(name.pointerToken)",
            hint: proposal.map { "rename it to \"\($0)\"" }))
      }
    }
    return defects
  }
}

extension Turn {
  fileprivate func lacks(_ key: String) -> Bool {
    // Short names are near to anything.
    key.utf8.count > 5 && value.object?.contains { $0.key.description == key } != true
  }
}

extension Message {
  fileprivate static func unknown(_ name: String) -> Message { "a message has no key \"\(name)\"" }
}
