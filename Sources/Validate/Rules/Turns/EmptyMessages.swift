import Records
import Settings

struct EmptyMessages: RowRule {
  static let id: RuleID = "turns/empty-messages"
  static let summary = "A conversation has no message, or only one."
  static let rationale = """
    One message has either nothing to answer or no answer, so nothing of it is trained on as \
    meant; services refuse the row.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.dialogue.count < 2 else { return [] }
    let key: RootKey
    switch record.shape {
    case .chat, .toolCalling: key = .messages
    case .shareGPT: key = .conversations
    default: return []
    }
    guard record.value(of: key)?.array != nil else { return [] }
    return [Defect(record.dialogue.isEmpty ? .none : .single, at: "/\(key.name)")]
  }
}

extension Message {
  fileprivate static let none: Message = "a conversation without messages"
  fileprivate static let single: Message = "a conversation of a single message"
}
