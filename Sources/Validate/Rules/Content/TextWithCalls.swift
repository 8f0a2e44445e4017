import Records
import Settings

struct TextWithCalls: RowRule {
  static let id: RuleID = "content/text-with-calls"
  static let summary = "A message has both text and tool calls."
  static let rationale = """
    Most APIs allow it, but older Mistral tokenizers refuse the row and LLaMA-Factory throws the \
    text away, so what the user was told is not what is trained on.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard !record.calls.isEmpty else { return [] }
    var defects: [Defect] = []
    for turn in record.turns where !turn.calls.isEmpty {
      guard turn.passages.contains(where: { !$0.bytes.isBlank }) else { continue }
      defects.append(Defect(.both, at: turn.contentPointer))
    }
    return defects
  }
}

extension Message {
  fileprivate static let both: Message = "text beside tool calls"
}
