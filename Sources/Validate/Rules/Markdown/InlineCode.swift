import Records
import Settings
import Text

struct InlineCode: TextRule {
  static let id: RuleID = "markdown/inline-code"
  static let summary = "A text has inline code."
  static let rationale = """
    Backticks are shown where Markdown is not rendered. Quotation marks of the typewriter, as in \
    `so' and `so', are not code.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .inlineCode, in: record, readings) {
      !$0.isQuotation(in: $1)
    } message: {
      .code($0)
    }
  }
}

extension MarkdownConstruct {
  /// Whether both backticks open a quotation that an apostrophe ends, or two pairs of them do.
  fileprivate func isQuotation(in text: Bytes) -> Bool {
    let code = text.slice(range)
    if code.hasPrefix("``") { return code.contains("''") }
    let end = range.upperBound
    return end < text.count && text[end].isASCIILetterOrDigit && code.contains(UInt8(ascii: "'"))
  }
}

extension Message {
  fileprivate static func code(_ sighting: MarkdownSighting) -> Message {
    "inline code \(sighting)"
  }
}
