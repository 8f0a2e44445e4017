import Records
import Settings

struct AssistantAssistant: RowRule {
  static let id: RuleID = "turns/assistant-assistant"
  static let summary = "Two assistant turns stand in a row."
  static let rationale = """
    Chat templates are written for alternating turns, and LLaMA-Factory drops such rows. Two \
    answers in a row are one that was cut in two, or a user turn was lost between them.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    var follows = false
    for turn in record.dialogue {
      let isAssistant = turn.role == .assistant
      if follows, isAssistant {
        defects.append(
          Defect(.repeated, at: turn.rolePointer, hint: "merge them, or restore the user's turn"))
      }
      // Behind a call it is the result that is missing.
      follows = isAssistant && turn.calls.isEmpty
    }
    return defects
  }
}

extension Message {
  fileprivate static let repeated: Message = "two assistant turns in a row"
}
