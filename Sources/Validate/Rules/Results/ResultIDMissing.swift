import Records
import Settings

struct ResultIDMissing: RowRule {
  static let id: RuleID = "results/id-missing"
  static let summary = "A tool turn does not say which call it answers."
  static let rationale = """
    The chat API takes a result only with the id of its call. Without it the pairing is a guess.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    let turns = record.turns
    for index in turns.indices where turns[index].answer == .unidentified {
      let waiting = turns.caller(before: index)?.waitingIDs ?? []
      let hint = waiting.count == 1 ? "write \"tool_call_id\": \"\(waiting[0])\"" : nil
      defects.append(defect(turns[index], hint: hint))
    }
    return defects
  }

  private func defect(_ turn: Turn, hint: String?) -> Defect {
    guard let id = turn.toolCallID else { return Defect(.missing, at: turn.pointer, hint: hint) }
    let value = id.isString ? "empty" : "\(id.kind), not a string"
    return Defect(.wrong(value), at: "\(turn.pointer)/tool_call_id", hint: hint)
  }
}

extension Message {
  fileprivate static let missing: Message = "the tool turn has no \"tool_call_id\""

  fileprivate static func wrong(_ value: String) -> Message { "\"tool_call_id\" is \(value)" }
}
