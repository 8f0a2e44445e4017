import Records
import Settings
import Text

struct MarkdownItalic: TextRule {
  static let id: RuleID = "markdown/italic"
  static let summary = "A text has italic Markdown."
  static let rationale = """
    Where Markdown is not rendered the asterisks are shown. Acting as in `*giggles*` is italic to \
    every renderer; `snake_case` and `2 * 3 * 4` are not.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .italic, in: record, readings) {
      $0.isMeantAsEmphasis(in: $1)
    } message: {
      .italic($0)
    }
  }
}

extension Message {
  fileprivate static func italic(_ sighting: MarkdownSighting) -> Message {
    "italic text \(sighting)"
  }
}
