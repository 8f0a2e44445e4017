import Records
import Settings

struct TrailingGarbage: LineRule {
  static let id: RuleID = "lines/trailing-garbage"
  static let summary = "A line was never meant as a row: NUL bytes, binary content, a merge mark."
  static let rationale = """
    A download that was cut short or a disk that was full leaves NUL bytes, a merge that nobody \
    finished leaves its marks. Rows next to them are lost or there twice.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .garbage(let what) = fault.kind else { return nil }
      return Defect(.garbage(what), bytes: fault.range)
    }
  }
}

extension Message {
  fileprivate static func garbage(_ what: String) -> Message { "no row: \(what)" }
}
