import Records
import Settings

struct TurnOrder: RowRule {
  static let id: RuleID = "support/turn-order"
  static let summary = "The turns do not go system, user and assistant, call, result, answer."
  static let rationale = """
    The set teaches one course: the customer asks, perhaps there is a question back, the tool is \
    called, and the answer ends the conversation.
    """
  static let severity: Severity = .off

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let turns = record.dialogue
    // None or several calls are another rule's matter; the order then means nothing.
    guard turns.count(where: { !$0.calls.isEmpty }) == 1 else { return [] }
    var stage = Stage.start
    for turn in turns {
      guard let next = stage.next(turn) else {
        return [Defect(.unexpected(stage, turn), at: turn.rolePointer)]
      }
      stage = next
    }
    return []
  }

  /// What was spoken last.
  enum Stage {
    case start
    case system
    case user
    case assistant
    case call
    case result
    case answer

    /// The stage that a turn leads to, or `nil` where it must not stand here.
    func next(_ turn: Turn) -> Stage? {
      switch (self, turn.role) {
      case (.start, .system?), (.start, .developer?): .system
      // Two user turns in a row, and two results, have rules of their own.
      case (.start, .user?), (.system, .user?), (.user, .user?), (.assistant, .user?): .user
      case (.user, .assistant?): turn.calls.isEmpty ? .assistant : .call
      case (.call, .tool?), (.result, .tool?): .result
      case (.result, .assistant?): .answer
      default: nil
      }
    }

    /// What may come next, for a message.
    var expectation: String {
      switch self {
      case .start: "a system or user turn"
      case .system, .assistant: "a user turn"
      case .user: "an assistant turn"
      case .call: "the tool's turn"
      case .result: "the answer"
      case .answer: "the end"
      }
    }
  }
}

extension Message {
  fileprivate static func unexpected(_ stage: TurnOrder.Stage, _ turn: Turn) -> Message {
    let role = turn.role.map { "a turn of role \"\($0.rawValue)\"" } ?? "a turn of unknown role"
    return "\(turn.calls.isEmpty ? role : "a call") where \(stage.expectation) is expected"
  }
}
