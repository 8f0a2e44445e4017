import Records
import Settings

struct InvalidUTF8: LineRule {
  static let id: RuleID = "encoding/utf8-invalid"
  static let summary = "A line is not UTF-8."
  static let rationale = """
    Readers stop at such a byte, some only in the middle of training, and some replace it in \
    silence. The usual causes are text in a legacy encoding and strings cut inside a character.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .invalidUTF8(let reason) = fault.kind else { return nil }
      return Defect(.notUTF8(reason), bytes: fault.range)
    }
  }
}

extension Message {
  fileprivate static func notUTF8(_ reason: String) -> Message { "not UTF-8: \(reason)" }
}
