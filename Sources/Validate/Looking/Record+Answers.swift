import Records

extension Record {
  /// The turns of the assistant that a model is to imitate: not those of a prompt, nor those that
  /// show what not to do.
  var answers: some Sequence<Turn> {
    turns.lazy.filter { $0.role == .assistant && isAnswer($0) && !$0.isToBeAvoided(in: self) }
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
