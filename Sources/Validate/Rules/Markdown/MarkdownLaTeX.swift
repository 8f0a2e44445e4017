import Records
import Settings

struct MarkdownLaTeX: TextRule {
  static let id: RuleID = "markdown/latex"
  static let summary = "A text has LaTeX."
  static let rationale = """
    Formulas are unreadable where they are not typeset. Models trained on mathematics write \
    `\\boxed` in answers to customers once such rows are among theirs.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    scope.defects(in: record) { passage in
      let text = passage.bytes
      guard text.contains(UInt8(ascii: "\\")) || text.contains(UInt8(ascii: "$")) else {
        return nil
      }
      var sighting: MarkdownSighting?
      lazy var mask = readings.codeMask(of: passage)
      var place = 0
      while let found = LaTeXScan.next(in: text, from: place) {
        if !mask.covers(found.lowerBound) { sighting.add(found, in: text) }
        place = found.upperBound
      }
      return sighting
    } message: {
      .latex($0)
    }
  }
}

extension Message {
  fileprivate static func latex(_ sighting: MarkdownSighting) -> Message { "LaTeX \(sighting)" }
}
