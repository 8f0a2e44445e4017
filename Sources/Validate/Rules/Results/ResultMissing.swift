import Records
import Settings

struct ResultMissing: RowRule {
  static let id: RuleID = "results/missing"
  static let summary = "A call has no result when the conversation goes on."
  static let rationale = """
    The chat API refuses such a row: a message with calls must be followed by a tool's turn for \
    each. The model learns to speak of results that it did not see.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    let turns = record.turns
    // A row that ends on its calls is another rule's matter, and so are tool turns that name no
    // call or the wrong one: each of them stands for one of the calls.
    for index in turns.indices {
      let calls = turns[index].calls
      guard calls.hasUnanswered, let unclear = turns.unclearAnswers(behind: index) else { continue }
      let missing = calls.filter { $0.result == nil && !turns.haveLateAnswer(to: $0) }
      for call in missing.dropFirst(unclear) {
        defects.append(Defect(.missing(call.givenID), at: call.idPointer))
      }
    }
    return defects
  }
}

extension CallList {
  fileprivate var hasUnanswered: Bool {
    for call in self where call.result == nil { return true }
    return false
  }
}

extension TurnList {
  /// How many turns behind the one at `position` may answer it without saying so, or `nil` where
  /// the thread ends with it.
  fileprivate func unclearAnswers(behind position: Int) -> Int? {
    var index = position + 1
    guard index < count, self[index].thread == self[position].thread else { return nil }
    var unclear = 0
    while index < count, self[index].thread == self[position].thread, self[index].mayAnswer {
      switch self[index].answer {
      case nil, .unidentified, .mismatched: unclear += 1
      default: break
      }
      index += 1
    }
    return unclear
  }

  fileprivate func haveLateAnswer(to call: Call) -> Bool {
    for turn in self where turn.answer == .late {
      if turn.answeredCall?.isSame(as: call) == true { return true }
    }
    return false
  }
}

extension Turn {
  /// Whether it is a tool's, by whatever name.
  fileprivate var mayAnswer: Bool { role == .tool || role == .function || role == nil }
}

extension Message {
  fileprivate static func missing(_ id: Bytes?) -> Message {
    guard let id else { return "the call has no result" }
    return "the call \"\(id)\" has no result"
  }
}
