import Records
import Settings

struct ParallelToolCalls: RowRule {
  static let id: RuleID = "format/parallel-tool-calls"
  static let summary = "`parallel_tool_calls` is no boolean, or a turn contradicts it."
  static let rationale = """
    With `false` the model is asked for one call a turn; an answer with several teaches it to \
    ignore that.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    if record.knownKeys.contains(.parallelToolCalls) {
      return defects(of: record.value(of: .parallelToolCalls), "/parallel_tool_calls", record)
    }
    // OpenAI's preference data has it beside the messages of the prompt.
    guard record.knownKeys.contains(.preferredOutput) else { return [] }
    let setting = record.value(of: .input)?["parallel_tool_calls"]
    return defects(of: setting, "/input/parallel_tool_calls", record)
  }

  private func defects(of setting: JSONValue?, _ pointer: String, _ record: Record) -> [Defect] {
    guard let setting, !setting.isNull else { return [] }
    guard let isAllowed = setting.bool else { return [Defect(.wrong(setting.kind), at: pointer)] }
    guard !isAllowed else { return [] }
    return record.turns.compactMap { turn in
      turn.calls.count > 1
        ? Defect(.contradicted(turn.calls.count), at: "\(turn.pointer)/tool_calls") : nil
    }
  }
}

extension Message {
  fileprivate static func wrong(_ kind: JSONKind) -> Message {
    "\"parallel_tool_calls\" is \(kind) instead of a boolean"
  }

  fileprivate static func contradicted(_ count: Int) -> Message {
    "\(count) calls in a turn, but \"parallel_tool_calls\" is false"
  }
}
