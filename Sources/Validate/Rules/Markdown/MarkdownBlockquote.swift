import Records
import Settings
import Text

struct MarkdownBlockquote: TextRule {
  static let id: RuleID = "markdown/blockquote"
  static let summary = "A text has a Markdown block quotation."
  static let rationale = """
    The marks are shown where Markdown is not rendered. The prompt `>>>` of a Python session and \
    `>50` are no quotations.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .blockquote, in: record, readings) {
      $0.isQuotation(in: $1)
    } message: {
      .blockquote($0)
    }
  }
}

extension MarkdownConstruct {
  /// Whether it is the outermost of those that begin here, with one mark or two and then a space.
  fileprivate func isQuotation(in text: Bytes) -> Bool {
    var start = range.lowerBound
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    if start > 0, text[start - 1] == UInt8(ascii: ">") { return false }
    var end = range.lowerBound
    while end < text.count, text[end] == UInt8(ascii: ">") { end += 1 }
    return end - range.lowerBound < 3 && (end == text.count || text[end].isJSONSpace)
  }
}

extension Message {
  fileprivate static func blockquote(_ sighting: MarkdownSighting) -> Message {
    "a block quotation \(sighting)"
  }
}
