import Records
import Settings

struct ContentNull: RowRule {
  static let id: RuleID = "content/null"
  static let summary = "A message has no content, or null, and calls no tool."
  static let rationale = """
    Templates print null as `None` or crash on it, and the model learns the word. Only a message \
    with tool calls may be without text.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns {
      if let content = turn.content {
        guard content.isNull, !turn.actsWithoutText, !turn.isAlpacaInput else { continue }
        defects.append(Defect(.null, at: turn.contentPointer))
      } else {
        // A ShareGPT turn without its value is a matter of `sharegpt/keys`.
        guard turn.spelling == .message, turn.value.object != nil, !turn.actsWithoutText,
          turn.thread != .output, !turn.isAlpacaInput
        else { continue }
        defects.append(Defect(.missing, at: turn.pointer))
      }
    }
    return defects
  }
}

extension Message {
  fileprivate static let null: Message = "content is null"
  fileprivate static let missing: Message = "a message without content"
}
