import Records
import Settings

struct ResultOrphan: RowRule {
  static let id: RuleID = "results/orphan"
  static let summary = "A tool speaks although no call waits for it."
  static let rationale = """
    The chat API refuses the row, and templates that look for the call fail. The call was usually \
    lost when turns were cut or merged.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.answer == .orphan {
      defects.append(Defect(.orphan(turn.toolCallID?.string), at: turn.pointer))
    }
    return defects
  }
}

extension Message {
  fileprivate static func orphan(_ id: Bytes?) -> Message {
    guard let id, !id.isBlank else { return "a tool turn that no call waits for" }
    return "a tool turn for \"\(id)\", and no call waits"
  }
}
