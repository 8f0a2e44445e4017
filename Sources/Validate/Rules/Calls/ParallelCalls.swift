import Records
import Settings

struct ParallelCalls: RowRule {
  static let id: RuleID = "calls/parallel"
  static let summary = "A message makes more than one call."
  static let rationale = """
    Not every model and server can call several tools at once; GLM-4's template raises an error. \
    A set that is meant for one call at a time must not hold such a row.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.calls.count > 1 else { return [] }
    var defects: [Defect] = []
    for turn in record.turns where turn.calls.count > 1 {
      defects.append(Defect(.parallel(turn.calls.count), at: "\(turn.pointer)/tool_calls"))
    }
    return defects
  }
}

extension Message {
  fileprivate static func parallel(_ count: Int) -> Message { "\(count) calls in one message" }
}
