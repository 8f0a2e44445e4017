import Records
import Settings

struct ResultLate: RowRule {
  static let id: RuleID = "results/late"
  static let summary = "A result comes after somebody else has spoken."
  static let rationale = """
    The chat API wants results directly behind the message that calls. The answer in between was \
    written without the result.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.answer == .late {
      guard let call = turn.answeredCall else { continue }
      let hint = "move it behind \(call.turn.pointer)"
      defects.append(Defect(.late(call.givenID), at: turn.pointer, hint: hint))
    }
    return defects
  }
}

extension Message {
  fileprivate static func late(_ id: Bytes?) -> Message {
    let call = id.map { "the call \"\($0)\"" } ?? "the call"
    return "another turn stands between \(call) and its result"
  }
}
