import Records
import Settings

struct CarriageReturn: LineRule {
  static let id: RuleID = "lines/crlf"
  static let summary = "Lines end in CR LF rather than LF."
  static let rationale = """
    Parsers take the carriage return for white space, but tools that cut lines themselves keep it, \
    and byte offsets of other programs drift by one a line.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    guard line.ending == .carriageReturn, !line.followsCarriageReturn else { return [] }
    return [Defect(.ending, bytes: line.bytes.count..<line.bytes.count)]
  }
}

extension Message {
  fileprivate static let ending: Message = "the line ends in CR LF"
}
