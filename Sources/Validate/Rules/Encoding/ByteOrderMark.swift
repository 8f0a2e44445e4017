import Records
import Settings

struct ByteOrderMark: LineRule {
  static let id: RuleID = "encoding/bom"
  static let summary = "A byte order mark stands in front of a row."
  static let rationale = """
    Python's json and most loaders built on it refuse the row behind the mark, others take it: the \
    file works here and fails there. UTF-8 needs no mark; one in the middle comes from joined files.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    guard line.hasByteOrderMark else { return [] }
    return [Defect(.marked, bytes: 0..<0, hint: "write the file as UTF-8 without it")]
  }
}

extension Message {
  fileprivate static let marked: Message = "a byte order mark (EF BB BF) in front of the row"
}
