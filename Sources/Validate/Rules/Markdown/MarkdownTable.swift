import Records
import Settings
import Text

struct MarkdownTable: TextRule {
  static let id: RuleID = "markdown/table"
  static let summary = "A text has a Markdown table."
  static let rationale = """
    A table is unreadable where Markdown is not rendered, and cannot be spoken.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .table, in: record, readings) { .table($0) }
  }
}

extension Message {
  fileprivate static func table(_ sighting: MarkdownSighting) -> Message {
    "a table \(sighting)"
  }
}
