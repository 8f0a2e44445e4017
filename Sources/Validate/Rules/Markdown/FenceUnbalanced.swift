import Records
import Settings
import Text

struct FenceUnbalanced: TextRule {
  static let id: RuleID = "markdown/fence-unbalanced"
  static let summary = "A fenced block of code does not end."
  static let rationale = """
    The rest of the text is shown as code. Usually the answer was cut off, or a line with the \
    closing fence was lost.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .unclosedFence, in: record, readings) { .unclosed($0) }
  }
}

extension Message {
  fileprivate static func unclosed(_ sighting: MarkdownSighting) -> Message {
    "the code fence \(sighting) is never closed"
  }
}
