import Records
import Settings

struct JSONSyntax: LineRule {
  static let id: RuleID = "json/syntax"
  static let summary = "A line is not JSON as RFC 8259 has it."
  static let rationale = """
    Every strict loader stops at such a row, and a lax one reads something else than was meant. \
    Trailing commas, single quotes, comments and cut-off rows are the usual causes.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      switch fault.kind {
      case .syntax(let reason): Defect(.notJSON(reason), bytes: fault.range)
      case .unclosed(let what): Defect(.notJSON("the line ends inside \(what)"), bytes: fault.range)
      default: nil
      }
    }
  }
}

extension Message {
  fileprivate static func notJSON(_ reason: String) -> Message { "not JSON: \(reason)" }
}
