import Records
import Settings

struct NoFinalNewline: LineRule {
  static let id: RuleID = "lines/no-final-newline"
  static let summary = "The last line of a file has no end."
  static let rationale = """
    Joined to another file, its last row and the other's first share a line. It may also be a sign \
    that the file was cut off.
    """
  static let severity: Severity = .info

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    guard line.ending == .endOfFile, !line.isBlank else { return [] }
    return [Defect(.unended, bytes: line.bytes.count..<line.bytes.count)]
  }
}

extension Message {
  fileprivate static let unended: Message = "the last line has no line end"
}
