import Records

extension Record {
  /// Whether a turn is one of the assistant's that a model is to imitate: not of a prompt, and not
  /// shown as what not to do.
  func isExemplary(_ turn: Turn) -> Bool {
    turn.role == .assistant && isAnswer(turn) && !turn.isToBeAvoided(in: self)
  }

  /// Whether a turn of the assistant stands outside the prompt.
  func isAnswer(_ turn: Turn) -> Bool {
    switch turn.thread {
    case .prompt, .inputMessages, .instruction, .input, .system: false
    case .messages, .conversations: shape != .preference
    default: true
    }
  }
}

extension Turn {
  /// Whether it is a bad answer, and meant to be one.
  func isToBeAvoided(in record: Record) -> Bool {
    switch thread {
    case .rejected, .nonPreferredOutput: true
    case .completion: record.value(of: .label)?.bool == false
    default: false
    }
  }
}
