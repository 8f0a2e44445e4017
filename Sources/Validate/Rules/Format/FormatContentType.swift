import Records
import Settings

struct FormatContentType: RowRule {
  static let id: RuleID = "format/content-type"
  static let summary = "The content of a message is neither text nor parts nor null."
  static let rationale = """
    Uploads answer "Input should be a valid string", and templates that do not look print the value \
    as Python would, braces and single quotes included.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.spelling != .bare {
      guard let content = turn.content else { continue }
      switch content.kind {
      case .string, .array, .null: continue
      case .object:
        let hint = turn.role == .tool ? "write the object as a JSON string" : nil
        defects.append(Defect(.wrong(content.kind), at: turn.contentPointer, hint: hint))
      case let kind: defects.append(Defect(.wrong(kind), at: turn.contentPointer))
      }
    }
    return defects
  }
}

extension Message {
  fileprivate static func wrong(_ kind: JSONKind) -> Message {
    "content is \(kind) instead of a string"
  }
}
