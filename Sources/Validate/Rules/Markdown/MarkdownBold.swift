import Records
import Settings
import Text

struct MarkdownBold: TextRule {
  static let id: RuleID = "markdown/bold"
  static let summary = "A text has bold Markdown."
  static let rationale = """
    Where Markdown is not rendered the asterisks are shown, and they are the first thing a model \
    picks up from its teacher. `**kwargs` and `2**3` are not bold.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .bold, in: record, readings) {
      $0.isMeantAsEmphasis(in: $1)
    } message: {
      .bold($0)
    }
  }
}

extension Message {
  fileprivate static func bold(_ sighting: MarkdownSighting) -> Message { "bold text \(sighting)" }
}
