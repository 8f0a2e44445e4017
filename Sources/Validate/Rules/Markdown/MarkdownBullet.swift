import Records
import Settings
import Text

struct MarkdownBullet: TextRule {
  static let id: RuleID = "markdown/bullet"
  static let summary = "A text has a bullet list."
  static let rationale = """
    Lists read badly where they are not rendered and cannot be spoken, and a model that has seen \
    them in short answers writes them everywhere. One dash by itself may be a minus or speech.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  /// Fewer items are no list.
  private let minimum: Int

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
    minimum = try options.take("min_items", default: 2)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .bulletList, in: record, readings) { list, _ in
      list.items >= minimum
    } message: {
      .bullets($0)
    }
  }
}

extension Message {
  fileprivate static func bullets(_ sighting: MarkdownSighting) -> Message {
    "a bullet list of \(sighting.items) items\(sighting.others)"
  }
}
