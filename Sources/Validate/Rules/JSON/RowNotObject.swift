import Records
import Settings

struct RowNotObject: LineRule {
  static let id: RuleID = "json/not-object"
  static let summary = "A row is JSON, but no object."
  static let rationale = "A row without keys has no column to train on; every loader refuses it."
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .notAnObject(let kind) = fault.kind else { return nil }
      return Defect(.notObject(kind), bytes: fault.range)
    }
  }
}

extension Message {
  fileprivate static func notObject(_ kind: JSONKind) -> Message {
    "the row is \(kind), not an object"
  }
}
