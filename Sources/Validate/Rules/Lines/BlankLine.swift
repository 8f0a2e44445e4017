import Records
import Settings

struct BlankLine: LineRule {
  static let id: RuleID = "lines/blank"
  static let summary = "A line is empty or holds white space only."
  static let rationale = """
    Some loaders pass over it, others hand it to a JSON parser, which raises. Line numbers and row \
    numbers part there too.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    guard line.isBlank, !line.followsBlankLine else { return [] }
    return [Defect(.blank, bytes: 0..<0)]
  }
}

extension Message {
  fileprivate static let blank: Message = "a blank line"
}
