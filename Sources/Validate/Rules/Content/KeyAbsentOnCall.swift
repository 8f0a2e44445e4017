import Records
import Settings

struct KeyAbsentOnCall: RowRule {
  static let id: RuleID = "content/key-absent-on-call"
  static let summary = "A message with tool calls has no `content` key."
  static let rationale = """
    The API takes it, but LLaMA-Factory and many templates ask for the key and raise a KeyError. An \
    explicit null is understood everywhere.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard !record.calls.isEmpty else { return [] }
    var defects: [Defect] = []
    for turn in record.turns where turn.content == nil && !turn.calls.isEmpty {
      guard turn.spelling == .message else { continue }
      defects.append(Defect(.absent, at: turn.pointer, hint: "add \"content\": null"))
    }
    return defects
  }
}

extension Message {
  fileprivate static let absent: Message = "a message with tool calls, but without \"content\""
}
