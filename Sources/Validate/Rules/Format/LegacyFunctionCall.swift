import Records
import Settings

struct LegacyFunctionCall: RowRule {
  static let id: RuleID = "format/legacy-function-call"
  static let summary = "A row uses the deprecated function calls instead of tool calls."
  static let rationale = """
    `functions`, `function_call` and the role `function` were replaced by `tools`, `tool_calls` and \
    `tool` in 2023. Chat templates render only the latter, so the calls are not trained on.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    let keys = record.knownKeys
    if keys.contains(.functions), record.value(of: .functions)?.isNull != true {
      defects.append(Defect(.key("functions"), at: "/functions", hint: "move them to \"tools\""))
    }
    if keys.contains(.functionCall), record.value(of: .functionCall)?.isNull != true {
      defects.append(
        Defect(
          .key("function_call"), at: "/function_call", hint: "use \"tool_choice\" or leave it out"))
    }
    for turn in record.turns {
      if turn.role == .function {
        defects.append(
          Defect(
            .role, at: turn.rolePointer, hint: "use the role \"tool\" with a \"tool_call_id\""))
      }
      guard turn.hasOtherKeys, let call = turn.value["function_call"], !call.isNull else {
        continue
      }
      defects.append(
        Defect(
          .key("function_call"), at: "\(turn.pointer)/function_call",
          hint: "write it as an element of \"tool_calls\""))
    }
    return defects
  }
}

extension Message {
  fileprivate static let role: Message = "the role \"function\" is deprecated"
  fileprivate static func key(_ name: StaticString) -> Message { "\"\(name)\" is deprecated" }
}
