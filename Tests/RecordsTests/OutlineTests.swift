import Testing

@testable import Records

struct OutlineTests {
  /// A line for each turn: pointer, role, text.
  private func turns(_ text: String) throws -> [String] {
    try withRow(text) { row, _ in
      row.turns.map { turn in
        let text = turn.text.map { " \($0)" } ?? ""
        return "\(turn.contentPointer) \(turn.role?.rawValue ?? "-")\(text)"
      }
    }
  }

  @Test(arguments: [
    (#"{"messages": []}"#, Shape.chat), (#"{"messages": [], "tools": []}"#, .toolCalling),
    (#"{"messages": [], "functions": []}"#, .toolCalling),
    (#"{"prompt": "a", "chosen": "b", "rejected": "c"}"#, .preference),
    (#"{"input": {}, "preferred_output": [], "non_preferred_output": []}"#, .preference),
    (#"{"prompt": "a", "completion": "b", "label": true}"#, .kto),
    (#"{"prompt": "a", "completion": "b"}"#, .promptCompletion),
    (#"{"instruction": "a", "output": "b"}"#, .alpaca), (#"{"conversations": []}"#, .shareGPT),
    (#"{"text": "a"}"#, nil), (#"{}"#, nil),
  ])
  func keysTellTheShape(text: String, shape: Shape?) throws {
    #expect(try withRow(text) { row, _ in row.shape } == shape)
  }

  @Test func chat() throws {
    let row = #"""
      {"messages": [{"role": "system", "content": "s"}, {"role": "user", "content": "u"}, \#
      {"role": "robot", "content": null}, {"content": 5}, 7, "bare"]}
      """#
    #expect(
      try turns(row) == [
        "/messages/0/content system s", "/messages/1/content user u", "/messages/2/content -",
        "/messages/3/content -", "/messages/4/content -", "/messages/5/content -",
      ])
    #expect(try withRow(row) { row, _ in row.dialogue.count } == 6)
  }

  @Test func toolCalling() throws {
    let row = #"""
      {"tools": [], "messages": [{"role": "assistant", "content": null, "tool_calls": [\#
      {"id": "1", "type": "function", "function": {"name": "f", "arguments": "{\"a\": 1}"}}, \#
      {"id": "2", "function": {"arguments": "not JSON"}}, {"function": 5}, 6]}, \#
      {"role": "tool", "tool_call_id": "1", "name": "f", "content": "x"}]}
      """#
    try withRow(row) { row, _ in
      #expect(row.tools?.array != nil)
      #expect(row.calls.map(\.pointer) == (0..<4).map { "/messages/0/tool_calls/\($0)" })
      #expect(row.calls.map { $0.name?.string?.description } == ["f", nil, nil, nil])
      #expect(row.calls.map { $0.decodedArguments?["a"]?.integer } == [1, nil, nil, nil])
      #expect(row.turns.map { $0.calls.count } == [4, 0])
      #expect(row.turns.last?.name?.string?.description == "f")
    }
  }

  @Test func manyCallsKeepTheirArguments() throws {
    let calls = (0..<50).map { #"{"function": {"name": "f", "arguments": "{\"n\": \#($0)}"}}"# }
    let row =
      #"{"messages": [{"role": "assistant", "tool_calls": [\#(calls.joined(separator: ","))]}]}"#
    #expect(
      try withRow(row) { row, _ in row.calls.map { $0.decodedArguments?["n"]?.integer } }
        == (0..<50).map { $0 })
  }

  @Test func preference() throws {
    #expect(
      try turns(
        #"{"rejected": "r", "chosen": [{"role": "assistant", "content": "c"}], "prompt": "p"}"#)
        == ["/prompt user p", "/chosen/0/content assistant c", "/rejected assistant r"])
    #expect(
      try turns(
        #"""
        {"input": {"messages": [{"role": "user", "content": "u"}]}, \#
        "preferred_output": [{"role": "assistant", "content": "a"}], \#
        "non_preferred_output": [{"role": "assistant", "content": "b"}]}
        """#) == [
          "/input/messages/0/content user u", "/preferred_output/0/content assistant a",
          "/non_preferred_output/0/content assistant b",
        ])
    #expect(
      try turns(
        #"""
        {"conversations": [{"from": "human", "value": "u"}], \#
        "chosen": {"role": "assistant", "content": "a"}, "rejected": {"role": "assistant", "content": "b"}}
        """#
      ).first == "/conversations/0/value user u")
  }

  @Test func promptCompletionAndKTO() throws {
    let expected = ["/prompt user p", "/completion assistant c"]
    #expect(try turns(#"{"prompt": "p", "completion": "c"}"#) == expected)
    #expect(try turns(#"{"completion": "c", "label": false, "prompt": "p"}"#) == expected)
    #expect(try withRow(#"{"prompt": "p", "completion": "c"}"#) { row, _ in row.dialogue.isEmpty })
  }

  @Test func alpaca() throws {
    #expect(
      try turns(#"{"instruction": "i", "input": "", "output": "o", "system": "s"}"#) == [
        "/system system s", "/instruction user i", "/input user ", "/output assistant o",
      ])
  }

  @Test func shareGPT() throws {
    let row = #"""
      {"conversations": [{"from": "system", "value": "s"}, {"from": "human", "value": "u"}, \#
      {"from": "gpt", "value": "a"}, {"from": "function_call", "value": "{}"}, \#
      {"from": "observation", "value": "o"}, {"role": "user", "content": "x"}]}
      """#
    #expect(
      try turns(row) == [
        "/conversations/0/value system s", "/conversations/1/value user u",
        "/conversations/2/value assistant a", "/conversations/3/value assistant {}",
        "/conversations/4/value tool o", "/conversations/5/content user x",
      ])
  }

  @Test func passagesAreTheTexts() throws {
    let row = #"""
      {"messages": [{"role": "user", "content": [{"type": "text", "text": "one"}, {"type": "image_url"}, \#
      5, {"type": "text", "text": 7}, {"type": "text", "text": "two"}]}, \#
      {"role": "assistant", "content": "three"}, {"role": "user", "content": {}}]}
      """#
    try withRow(row) { row, _ in
      #expect(
        row.passages.map { "\($0.pointer) \($0.bytes)" } == [
          "/messages/0/content/0/text one", "/messages/0/content/4/text two",
          "/messages/1/content three",
        ])
      #expect(row.turns.map { $0.passages.count } == [2, 1, 0])
    }
  }

  @Test(arguments: [
    #"{"messages": 5}"#, #"{"messages": null, "tools": "x"}"#, #"{"messages": {"role": []}}"#,
    #"{"messages": [{"role": {}, "content": {}, "tool_calls": {}, "name": []}]}"#,
    #"{"messages": [{"role": "assistant", "tool_calls": [null, [], {"function": {"arguments": []}}]}]}"#,
    #"{"prompt": 5, "completion": []}"#, #"{"prompt": {}, "chosen": [5], "rejected": null}"#,
    #"{"input": 5, "preferred_output": {}, "non_preferred_output": "x"}"#,
    #"{"conversations": [{"from": 5, "value": []}, {"value": "x"}, []]}"#,
    #"{"instruction": [], "output": {"role": 1}}"#, #"{"messages": [], "messages": 7}"#,
  ])
  func anyRowIsLookedThrough(text: String) throws {
    try withRow(text) { row, _ in
      for turn in row.turns {
        _ = (
          turn.role, turn.text, turn.pointer, turn.rolePointer, turn.contentPointer, turn.toolCalls
        )
        for call in turn.calls {
          _ = (call.pointer, call.name, call.decodedArguments?.kind, call.result?.index)
        }
      }
    }
  }
}
