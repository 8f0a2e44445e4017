import Records
import Settings

struct RepeatedCall: RowRule {
  static let id: RuleID = "calls/repeated"
  static let summary = "The same call is made twice in a row, with the same result."
  static let rationale = """
    The second call tells nothing new. A model that is trained on such rows learns to loop.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let calls = record.calls
    guard calls.count > 1 else { return [] }
    var defects: [Defect] = []
    for index in calls.indices.dropFirst() {
      let call = calls[index]
      let earlier = calls[index - 1]
      guard let name = call.name?.string, earlier.name?.string == name,
        let arguments = call.arguments?.string, earlier.arguments?.string == arguments,
        let result = call.result?.text, earlier.result?.text == result,
        !call.turn.thread.isRejected, !record.turns.hasUser(between: earlier, and: call)
      else { continue }
      defects.append(Defect(.repeated(name, earlier), at: call.pointer))
    }
    return defects
  }
}

extension TurnList {
  /// Whether the calls are of different threads, or the user speaks between them and may well have
  /// asked for another look.
  fileprivate func hasUser(between earlier: Call, and call: Call) -> Bool {
    guard earlier.turn.thread == call.turn.thread else { return true }
    for turn in self where turn.thread == call.turn.thread && turn.role == .user {
      if turn.index > earlier.turn.index, turn.index < call.turn.index { return true }
    }
    return false
  }
}

extension Message {
  fileprivate static func repeated(_ name: Bytes, _ earlier: Call) -> Message {
    "\"\(name)\" is called as in \(earlier.pointer), with the same result"
  }
}
