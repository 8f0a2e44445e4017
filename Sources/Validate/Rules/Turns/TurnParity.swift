import Records
import Settings

struct TurnParity: RowRule {
  static let id: RuleID = "turns/parity"
  static let summary = "A ShareGPT turn stands where LLaMA-Factory expects the other side."
  static let rationale = """
    LLaMA-Factory takes `human` or `observation` at odd places and `gpt` or `function_call` at even \
    ones, counted behind the system message. Other rows, and rows that end on the user's side, \
    are dropped with a line in the log.
    """
  static let severity: Severity = .off

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.shape == .shareGPT, let first = record.dialogue.first else { return [] }
    let start = first.role == .system ? 1 : 0
    var speaksFirst = true
    for turn in record.dialogue.dropFirst(start) {
      guard let role = turn.role else { return [] }
      let isFirstSide = role == .user || role == .tool || role == .function
      let fits = speaksFirst ? isFirstSide : role == .assistant
      guard fits else {
        let name = turn.roleValue?.string?.description ?? role.rawValue
        return [Defect(.wrongSide(name, speaksFirst), at: turn.rolePointer)]
      }
      speaksFirst.toggle()
    }
    return speaksFirst ? [] : [Defect(.odd, at: first.thread.pointer)]
  }
}

extension Message {
  fileprivate static let odd: Message = "the last turn has no answer"

  fileprivate static func wrongSide(_ name: String, _ isOdd: Bool) -> Message {
    let wanted = isOdd ? "\"human\" or \"observation\"" : "\"gpt\" or \"function_call\""
    return "\"\(name)\" stands in the place of \(wanted)"
  }
}
