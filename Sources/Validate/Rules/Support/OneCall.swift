import Records
import Settings

struct OneCall: RowRule {
  static let id: RuleID = "support/one-call"
  static let summary = "A conversation is not one message with one call and its one result."
  static let rationale = """
    A set that is to teach one look-up before the answer holds exactly one call in each row; a row \
    with none or several teaches something else.
    """
  static let severity: Severity = .off

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let turns = record.dialogue
    guard let first = turns.first else { return [] }
    guard let caller = turns.callers.first else {
      return [Defect(.none, at: first.thread.pointer)]
    }
    var defects = turns.callers.dropFirst().map { turn in
      Defect(.secondMessage, at: "\(turn.pointer)/tool_calls")
    }
    if caller.calls.count > 1 {
      defects.append(Defect(.many(caller.calls.count), at: "\(caller.pointer)/tool_calls"))
    }
    if !defects.isEmpty { return defects }
    let results = turns.filter { $0.role == .tool }
    if results.isEmpty { return [Defect(.noResult, at: caller.pointer)] }
    return results.dropFirst().map { Defect(.secondResult, at: $0.pointer) }
  }
}

extension TurnList {
  fileprivate var callers: [Turn] { filter { !$0.calls.isEmpty } }
}

extension Message {
  fileprivate static let none: Message = "the conversation calls no tool"
  fileprivate static let secondMessage: Message = "a second message that calls tools"
  fileprivate static let noResult: Message = "no tool turn answers the call"
  fileprivate static let secondResult: Message = "a second tool turn"

  fileprivate static func many(_ count: Int) -> Message { "\(count) calls, and one is wanted" }
}
