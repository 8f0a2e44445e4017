import Testing

@testable import Records

struct PairingTests {
  /// A row of messages: `a:` an assistant's calls with these ids, `t:` a tool's answer to one, `u:` a user.
  private func answers(_ script: String) throws -> [String] {
    let messages = script.split(separator: " ").map { step in
      let ids = step.dropFirst(2).split(separator: ",").map { "\"\($0)\"" }
      switch step.first {
      case "a":
        let calls = ids.map { #"{"id": \#($0), "type": "function"}"# }.joined(separator: ",")
        return #"{"role": "assistant", "content": null, "tool_calls": [\#(calls)]}"#
      case "t":
        let id = ids.first.map { #", "tool_call_id": \#($0)"# } ?? ""
        return #"{"role": "tool", "content": "x"\#(id)}"#
      default: return #"{"role": "user", "content": "x"}"#
      }
    }
    return try withRow(#"{"messages": [\#(messages.joined(separator: ","))]}"#) { row, _ in
      row.turns.compactMap { turn in
        turn.answer.map { answer in
          "\(answer)" + (turn.answeredCall.map { " \($0.turn.index).\($0.index)" } ?? "")
        }
      }
    }
  }

  @Test(arguments: [
    ("u: a:1 t:1 a:", ["matched 1.0"]),
    ("u: a:1,2 t:2 t:1", ["matched 1.1", "matched 1.0"]),
    ("u: t:1", ["orphan"]),
    ("u: t:", ["orphan"]),
    ("u: a:1 t:", ["unidentified"]),
    ("u: a:1 t:2", ["mismatched"]),
    ("u: a:1 t:1 t:1", ["matched 1.0", "repeated 1.0"]),
    ("u: a:1 u: t:1", ["late 1.0"]),
    ("u: a:1 t:1 u: t:1", ["matched 1.0", "repeated 1.0"]),
    // Ids that come again belong to the group that waits.
    ("u: a:1 t:1 a:1 t:1", ["matched 1.0", "matched 3.0"]),
    ("u: a:1 t:1 u: a:1 t:1 t:1", ["matched 1.0", "matched 4.0", "repeated 4.0"]),
    ("u: a:1,1 t:1 t:1 t:1", ["matched 1.0", "matched 1.1", "repeated 1.1"]),
    ("u: a:1 a:2 t:1 t:2", ["late 1.0", "matched 2.0"]),
    ("t:1 a:1", ["orphan"]),
  ])
  func tellsHowAnswersStandToCalls(script: String, answers expected: [String]) throws {
    #expect(try answers(script) == expected)
  }

  @Test func callsKnowTheirFirstAnswer() throws {
    let row = """
      {"messages": [{"role": "assistant", "tool_calls": [{"id": "1"}, {"id": "2"}]}, \
      {"role": "tool", "tool_call_id": "2"}, {"role": "tool", "tool_call_id": "2"}]}
      """
    #expect(try withRow(row) { row, _ in row.calls.map { $0.result?.index } } == [nil, 1])
  }

  @Test func idsThatAreNoTextMatchNothing() throws {
    let row = """
      {"messages": [{"role": "assistant", "tool_calls": [{"id": 1}, 7, {}]}, \
      {"role": "tool", "tool_call_id": 1}, {"role": "tool", "tool_call_id": ""}]}
      """
    #expect(
      try withRow(row) { row, _ in row.turns.compactMap(\.answer) } == [
        .unidentified, .unidentified,
      ])
  }

  @Test func threadsDoNotMix() throws {
    let row = """
      {"prompt": [{"role": "user", "content": "x"}], \
      "chosen": [{"role": "assistant", "tool_calls": [{"id": "1"}]}], \
      "rejected": [{"role": "user", "content": "y"}, {"role": "tool", "tool_call_id": "1"}]}
      """
    #expect(try withRow(row) { row, _ in row.turns.compactMap(\.answer) } == [.orphan])
  }

  @Test func bothSidesMayBeginWithTheResultOfThePrompt() throws {
    let result = #"[{"role": "tool", "tool_call_id": "1"}]"#
    let row = """
      {"prompt": [{"role": "assistant", "tool_calls": [{"id": "1"}]}], \
      "chosen": \(result), "rejected": \(result)}
      """
    #expect(try withRow(row) { row, _ in row.turns.compactMap(\.answer) } == [])
  }
}
