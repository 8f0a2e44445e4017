import Records
import Settings

struct ConcatenatedRows: LineRule {
  static let id: RuleID = "json/concatenated"
  static let summary = "A second value stands behind the first on one line."
  static let rationale = """
    Most loaders stop at such a line, and Arrow reads both values, so that the number of rows \
    depends on the reader. Joined files without a last line end are the usual cause.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .concatenated = fault.kind else { return nil }
      return Defect(.second, bytes: fault.range, hint: "put each row on a line of its own")
    }
  }
}

extension Message {
  fileprivate static let second: Message = "a second value on the line"
}
