import Records
import Settings
import Text

struct MarkdownHTML: TextRule {
  static let id: RuleID = "markdown/html"
  static let summary = "A text has HTML."
  static let rationale = """
    Tags are shown where the text is not rendered, and run where it is. Only tags of HTML count, so \
    that `<noinput>` and the `<T>` of a type do not.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .html, in: record, readings) {
      HTMLTag.isKnown($1.slice($0.range))
    } message: {
      .html($0)
    }
  }
}

extension Message {
  fileprivate static func html(_ sighting: MarkdownSighting) -> Message { "HTML \(sighting)" }
}
