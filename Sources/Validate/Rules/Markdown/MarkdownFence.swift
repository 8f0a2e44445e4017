import Records
import Settings
import Text

struct MarkdownFence: TextRule {
  static let id: RuleID = "markdown/fence"
  static let summary = "A text has a fenced block of code."
  static let rationale = """
    An answer to a customer is no place for code, and the fence is shown where Markdown is not \
    rendered. What stands inside a fence is code to the other rules of this family.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .fence, in: record, readings) { .fence($0) }
  }
}

extension Message {
  fileprivate static func fence(_ sighting: MarkdownSighting) -> Message {
    "a code fence \(sighting)"
  }
}
