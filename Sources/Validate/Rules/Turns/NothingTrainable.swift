import Records
import Settings

struct NothingTrainable: RowRule {
  static let id: RuleID = "turns/nothing-trainable"
  static let summary = "Every assistant turn is masked."
  static let rationale = """
    The row has no token to train on. Axolotl and NeMo drop it; elsewhere its loss is zero, or NaN \
    where it fills a batch.
    """
  static let severity: Severity = .error

  /// Whether the last assistant turn alone is trained on.
  let lastOnly: Bool

  init(options: inout OptionReader) throws(SettingsError) {
    lastOnly = try options.take("last_only", default: false)
  }

  func defects(in record: Record) -> [Defect] {
    var isMasked = false
    for turn in record.dialogue.reversed() where turn.role == .assistant {
      if LossMask.hides(turn) {
        isMasked = true
      } else if turn.isTrainable {
        return []
      }
      if lastOnly { break }
    }
    // Where turns are only empty, each of them is reported as such.
    guard isMasked, let first = record.dialogue.first else { return [] }
    return [Defect(lastOnly ? .lastMasked : .masked, at: first.thread.pointer)]
  }
}

extension Turn {
  fileprivate var isTrainable: Bool {
    !calls.isEmpty || passages.contains { !$0.bytes.isBlank } || value["function_call"] != nil
  }
}

extension Message {
  fileprivate static let masked: Message = "every assistant turn is masked"
  fileprivate static let lastMasked: Message = "the last assistant turn is masked"
}
