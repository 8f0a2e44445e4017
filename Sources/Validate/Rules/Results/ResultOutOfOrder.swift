import Records
import Settings

struct ResultOutOfOrder: RowRule {
  static let id: RuleID = "results/out-of-order"
  static let summary = "Results stand in another order than their calls."
  static let rationale = """
    Ids keep the pairing right, but loaders that drop the ids, LLaMA-Factory among them, pair \
    calls and results by their order.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.calls.count > 1 else { return [] }
    var defects: [Defect] = []
    let turns = record.turns
    for index in turns.indices.dropFirst() where turns[index].answer == .matched {
      guard turns[index - 1].answer == .matched, let call = turns[index].answeredCall,
        let other = turns[index - 1].answeredCall, call.turn.index == other.turn.index,
        call.turn.thread == other.turn.thread, call.index < other.index
      else { continue }
      defects.append(Defect(.outOfOrder(call, other), at: turns[index].pointer))
    }
    return defects
  }
}

extension Message {
  fileprivate static func outOfOrder(_ call: Call, _ other: Call) -> Message {
    "the result of call \(call.index + 1) comes after that of call \(other.index + 1)"
  }
}
