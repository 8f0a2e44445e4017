import Records
import Settings

struct ResultDuplicate: RowRule {
  static let id: RuleID = "results/duplicate"
  static let summary = "A call is answered a second time."
  static let rationale = """
    The chat API takes one result for a call. The second is paired with nothing, and a reader that \
    keeps the last one trains on another result than a reader that keeps the first.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.answer == .repeated {
      guard let call = turn.answeredCall else { continue }
      let first = call.result?.pointer
      defects.append(Defect(.second(call.givenID, first), at: turn.pointer))
    }
    return defects
  }
}

extension Message {
  fileprivate static func second(_ id: Bytes?, _ first: String?) -> Message {
    let call = id.map { "the call \"\($0)\"" } ?? "the call"
    return "\(call) has its result in \(first ?? "an earlier turn") already"
  }
}
