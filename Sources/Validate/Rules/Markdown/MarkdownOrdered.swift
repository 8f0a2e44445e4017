import Records
import Settings
import Text

struct MarkdownOrdered: TextRule {
  static let id: RuleID = "markdown/ordered"
  static let summary = "A text has a numbered list."
  static let rationale = """
    Lists read badly where they are not rendered and cannot be spoken. Numbers must follow one \
    another: a line that begins with a house number or a date is no list.
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
    scope.defects(of: .orderedList, in: record, readings) { list, text in
      list.items >= minimum && !list.beginsWithYear(in: text)
    } message: {
      .numbers($0)
    }
  }
}

extension MarkdownConstruct {
  /// Whether the first number has more than three digits.
  fileprivate func beginsWithYear(in text: Bytes) -> Bool {
    range.count > 3 && text.slice(range.lowerBound..<range.lowerBound + 4).allSatisfy(\.isDigit)
  }
}

extension Message {
  fileprivate static func numbers(_ sighting: MarkdownSighting) -> Message {
    "a numbered list of \(sighting.items) items\(sighting.others)"
  }
}
