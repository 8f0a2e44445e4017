import Records
import Settings

struct PrettyPrinted: LineRule {
  static let id: RuleID = "json/pretty-printed"
  static let summary = "A row spans several lines."
  static let rationale = """
    JSON Lines has one row a line; a loader takes each line of such a row for a broken row of its \
    own. A file that is written like this from its first row on is not read at all.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .continued = fault.kind else { return nil }
      return Defect(.spans, bytes: fault.range, hint: "write one row a line, as jq -c . does")
    }
  }
}

extension Message {
  fileprivate static let spans: Message = "the row goes on in the lines below"
}
