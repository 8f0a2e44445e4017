import Records
import Settings
import Text

struct ThematicBreak: TextRule {
  static let id: RuleID = "markdown/rule"
  static let summary = "A text has a horizontal rule."
  static let rationale = """
    The dashes are shown where Markdown is not rendered. The `-- ` above a signature is none.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .rule, in: record, readings) { .rule($0) }
  }
}

extension Message {
  fileprivate static func rule(_ sighting: MarkdownSighting) -> Message {
    "a horizontal rule \(sighting)"
  }
}
