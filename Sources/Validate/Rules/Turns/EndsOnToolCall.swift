import Records
import Settings

struct EndsOnToolCall: RowRule {
  static let id: RuleID = "turns/ends-on-tool-call"
  static let summary = "A conversation ends with a tool call instead of an answer."
  static let rationale = """
    That is right for data that teaches single calls. Where the assistant is to answer the user, \
    the result and the answer are missing.
    """
  static let severity: Severity = .info

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let last = record.dialogue.last, last.role == .assistant else { return [] }
    if !last.calls.isEmpty { return [Defect(.ends, at: "\(last.pointer)/tool_calls")] }
    guard last.spelling == .shareGPT, let name = last.roleValue?.string, name == "function_call"
    else { return [] }
    return [Defect(.ends, at: last.rolePointer)]
  }
}

extension Message {
  fileprivate static let ends: Message = "the conversation ends with a tool call"
}
