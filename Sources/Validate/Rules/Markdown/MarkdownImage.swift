import Records
import Settings
import Text

struct MarkdownImage: TextRule {
  static let id: RuleID = "markdown/image"
  static let summary = "A text has a Markdown image."
  static let rationale = """
    A model cannot show an image by writing its address; it learns to invent addresses.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .image, in: record, readings) { .image($0) }
  }
}

extension Message {
  fileprivate static func image(_ sighting: MarkdownSighting) -> Message {
    "an image \(sighting)"
  }
}
