import Records
import Settings

struct ResultIDMismatch: RowRule {
  static let id: RuleID = "results/id-mismatch"
  static let summary = "A tool turn answers an id that no waiting call has."
  static let rationale = """
    The result is paired with no call or with the wrong one. Validators that only count results \
    miss it.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    let turns = record.turns
    for index in turns.indices where turns[index].answer == .mismatched {
      guard let id = turns[index].toolCallID?.string, let caller = turns.caller(before: index)
      else { continue }
      // A call without an id is at fault itself, and its own rule says so.
      if caller.calls.contains(where: { $0.result == nil && $0.givenID == nil }) { continue }
      defects.append(
        Defect(
          .mismatch(id), at: "\(turns[index].pointer)/tool_call_id",
          hint: hint(id, among: caller.waitingIDs)))
    }
    return defects
  }

  private func hint(_ id: Bytes, among waiting: [String]) -> String? {
    if waiting.count == 1 { return "write \"\(waiting[0])\"" }
    if let name = nearest(to: id.description, among: waiting) {
      return "did you mean \"\(name)\"?"
    }
    return "one of \(waiting.prefix(3).map { "\"\($0)\"" }.joined(separator: ", "))"
  }
}

extension Message {
  fileprivate static func mismatch(_ id: Bytes) -> Message {
    "no waiting call has the id \"\(id)\""
  }
}
