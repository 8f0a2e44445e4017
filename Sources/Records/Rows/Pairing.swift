/// Matches the turns of tools with the calls that wait for them.
///
/// A call waits from the assistant's turn that makes it until anybody but a tool speaks. Within
/// that group ids decide; across groups they mean nothing, because real data uses them again.
enum Pairing {
  static func pair(
    turns: borrowing Arena<TurnFields>, calls: borrowing Arena<CallFields>, root: JSONValue
  ) {
    var waiting = 0..<0
    /// The call that comes next if results come in the order of calls, as they nearly always do.
    var expected = 0
    var mayAnswerPrompt = false
    for position in 0..<turns.count {
      let turn = turns[position]
      if position > 0, turns[position - 1].thread != turn.thread {
        waiting = 0..<0
        mayAnswerPrompt = turn.thread.continuesPrompt
      }
      if turn.knownRole != .tool {
        waiting = 0..<0
        mayAnswerPrompt = false
      }
      if turn.callCount > 0 {
        waiting = turn.firstCall..<turn.firstCall + turn.callCount
        expected = turn.firstCall
      }
      // Both sides of a preference may begin with a result that the prompt's last call waits for.
      guard turn.knownRole == .tool, turn.spelling == .message, !mayAnswerPrompt else { continue }
      if waiting.contains(expected), calls[expected].isAnswered(by: turn, root) {
        turns[position].answer = .matched
        turns[position].answeredCall = expected
        calls[expected].result = position
        expected += 1
        continue
      }
      let (answer, call) = answer(turn, position, waiting, turns: turns, calls: calls, root: root)
      turns[position].answer = answer
      turns[position].answeredCall = call ?? -1
      if answer == .matched, let call { calls[call].result = position }
    }
  }

  private static func answer(
    _ turn: TurnFields, _ position: Int, _ waiting: Range<Int>,
    turns: borrowing Arena<TurnFields>, calls: borrowing Arena<CallFields>, root: JSONValue
  ) -> (Answer, call: Int?) {
    var isAwaited = false
    for call in waiting where calls[call].result < 0 {
      isAwaited = true
      break
    }
    guard turn.toolCallID >= 0, let id = root.at(turn.toolCallID).string, !id.isBlank else {
      return (isAwaited ? .unidentified : .orphan, nil)
    }
    var repeated: Int?
    for call in waiting where calls[call].hasID(id, root) {
      if calls[call].result < 0 { return (.matched, call) }
      repeated = call
    }
    if let repeated { return (.repeated, repeated) }
    for call in (0..<calls.count).reversed() where calls[call].hasID(id, root) {
      let maker = calls[call].turn
      guard maker < position, turns[maker].thread == turn.thread else { continue }
      if calls[call].result < 0 { return (.late, call) }
      // A later answer to a call that has one is one too many, whoever spoke between, unless
      // another call waits for it: then it has the wrong id.
      return isAwaited ? (.mismatched, nil) : (.repeated, call)
    }
    return (isAwaited ? .mismatched : .orphan, nil)
  }
}

extension CallFields {
  fileprivate func isAnswered(by turn: TurnFields, _ root: JSONValue) -> Bool {
    guard result < 0, turn.toolCallID >= 0, let id = root.at(turn.toolCallID).string else {
      return false
    }
    return !id.isBlank && hasID(id, root)
  }

  fileprivate func hasID(_ text: Bytes, _ root: JSONValue) -> Bool {
    id >= 0 && root.at(id).string == text
  }
}
