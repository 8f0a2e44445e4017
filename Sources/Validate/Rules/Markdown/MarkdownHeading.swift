import Records
import Settings
import Text

struct MarkdownHeading: TextRule {
  static let id: RuleID = "markdown/heading"
  static let summary = "A text has a Markdown heading."
  static let rationale = """
    A customer who reads plain text sees the number signs, and a model that has seen headings in \
    short answers writes them everywhere. Lines underlined with `===` or `---` count too.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .heading, in: record, readings) { .heading($0) }
  }
}

extension Message {
  fileprivate static func heading(_ sighting: MarkdownSighting) -> Message {
    "a heading \(sighting)"
  }
}
