import Records
import Settings

struct CallInText: RowRule {
  static let id: RuleID = "calls/in-text"
  static let summary = "An answer's text holds a tool call that should stand in `tool_calls`."
  static let rationale = """
    Nothing parses such a call, so it is trained as text, and a server hands it to the customer. \
    Rows whose system prompt declares tools in the text are meant that way and pass.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    // Elsewhere an example of a call may be the very answer that was asked for.
    let hasTools = record.tools?.isNull == false
    var defects: [Defect] = []
    for turn in record.turns where turn.role == .assistant && !turn.thread.isRejected {
      for passage in turn.passages {
        let text = passage.bytes
        guard let (what, range) = text.call(inRowWithTools: hasTools) else { continue }
        if record.turns.declareToolsInText { return [] }
        defects.append(
          Defect(
            .inText(what), at: passage.pointer, range: range, hint: "move it to \"tool_calls\""))
      }
    }
    return defects
  }
}

extension TurnList {
  /// Whether the instructions hold the tools, as Hermes and Qwen write them.
  fileprivate var declareToolsInText: Bool {
    for turn in self where turn.role?.isInstruction == true {
      for passage in turn.passages
      where passage.bytes.contains("<tools>") || passage.bytes.contains("# Tools") {
        return true
      }
    }
    return false
  }
}

extension Message {
  fileprivate static func inText(_ what: String) -> Message {
    "a tool call as text: \(what)"
  }
}
