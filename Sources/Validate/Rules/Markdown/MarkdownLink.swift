import Records
import Settings
import Text

struct MarkdownLink: TextRule {
  static let id: RuleID = "markdown/link"
  static let summary = "A text has a Markdown link, or a bare URL."
  static let rationale = """
    The brackets and the target are shown where Markdown is not rendered, and a model learns to \
    invent targets. A bare URL is readable and only noted.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(of: .link, in: record, readings) {
      $0.leadsSomewhere(in: $1)
    } message: {
      .link($0)
    }
      + scope.defects(of: .bareURL, in: record, readings, atMost: .info) { .bareURL($0) }
  }
}

extension MarkdownConstruct {
  /// Whether a target in parentheses may be one: a footnote `[1](a)` and `[name](s)` have none.
  fileprivate func leadsSomewhere(in text: Bytes) -> Bool {
    let link = text.slice(range)
    guard link.last == UInt8(ascii: ")"), let target = link.range(of: "](") else { return true }
    return link.slice(target.upperBound..<link.count).contains { byte in
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "#"): true
      default: false
      }
    }
  }
}

extension Message {
  fileprivate static func link(_ sighting: MarkdownSighting) -> Message { "a link \(sighting)" }
  fileprivate static func bareURL(_ sighting: MarkdownSighting) -> Message {
    "a bare URL \(sighting)"
  }
}
