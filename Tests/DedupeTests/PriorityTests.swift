import Dedupe
import Testing

/// Who stays, under which key, and what is not looked at.
struct PriorityTests {
  private let long = (0..<40).map { "w\($0)" }.joined(separator: " ")

  @Test func theLongestStays() async throws {
    let outcome = try await outcome(
      of: rows([long, "\(long) w40 w41", "\(long) w40"]), options(0.8) { $0.keep = .longest })
    #expect(outcome.removedRows == [0, 2])
  }

  @Test func theHighestStaysAndRowsWithoutANumberComeLast() async throws {
    let text = [
      #"{"text": "\#(long)"}"#, #"{"text": "\#(long)", "score": {"judge": 0.5}}"#,
      #"{"text": "\#(long)", "score": {"judge": 7}}"#,
      #"{"text": "\#(long)", "score": {"judge": 7}}"#,
    ].joined(separator: "\n")
    let path = try FieldPath("score.judge")
    let outcome = try await outcome(of: text, options { $0.keep = .highest(path) })
    #expect(outcome.removedRows == [0, 1, 3])
    #expect(outcome.rowsWithoutScore == 1)
  }

  @Test func keysHaveThresholdsOfTheirOwn() async throws {
    let text = """
      {"messages": [{"role": "user", "content": "\(long)"}, {"role": "assistant", "content": "yes"}]}
      {"messages": [{"role": "user", "content": "\(long) more"}, {"role": "assistant", "content": "no"}]}
      {"messages": [{"role": "user", "content": "other"}, {"role": "assistant", "content": "Yes!"}]}
      {"messages": [{"role": "user", "content": "third"}, {"role": "assistant", "content": "maybe"}]}
      """
    var options = try options(key: "prompt@0.9")
    #expect(try await outcome(of: text, options).removedRows == [1])
    options.keys.append(try KeySelector("response", threshold: 1))
    let both = try await outcome(of: text, options)
    #expect(both.removedRows == [1, 2])
    #expect(both.verdicts.removal(of: 1)?.key == 0)
    #expect(both.verdicts.removal(of: 2)?.key == 1)
  }

  @Test func systemTurnsDoNotCount() async throws {
    let text = """
      {"messages": [{"role": "system", "content": "\(long)"}, {"role": "user", "content": "a b"}]}
      {"messages": [{"role": "system", "content": "\(long)"}, {"role": "user", "content": "c d"}]}
      {"messages": [{"role": "system", "content": "none"}, {"role": "user", "content": "A, b"}]}
      """
    #expect(try await outcome(of: text, options()).removedRows == [2])
  }

  @Test func preferencePairsGoByTheirPrompt() async throws {
    let text = """
      {"prompt": "\(long)", "chosen": "one", "rejected": "two"}
      {"prompt": "\(long)", "chosen": "three", "rejected": "four"}
      """
    #expect(try await outcome(of: text, options()).removedRows == [1])
  }

  @Test func callsAndTheirArgumentsCount() async throws {
    func row(_ city: String) -> String {
      #"{"messages": [{"role": "user", "content": "weather"}, {"role": "assistant", "tool_calls": "#
        + #"[{"id": "1", "type": "function", "function": {"name": "get", "arguments": "{\"city\": "#
        + #"\"\#(city)\"}"}}]}]}"#
    }
    let text = [row("Rome"), row("Oslo"), row("rome")].joined(separator: "\n")
    #expect(try await outcome(of: text, options()).removedRows == [2])
  }

  @Test(arguments: [
    ("meta.topic", [1]), ("messages[role=user].content", [2]), ("messages[0].content", [2]),
    ("messages.content", []),
  ])
  func pathsAreFollowed(path: String, removed: [Int]) async throws {
    let text = """
      {"meta": {"topic": "sea"}, "messages": [{"role": "user", "content": "a"}, {"role": "x", "content": "1"}]}
      {"meta": {"topic": "Sea"}, "messages": [{"role": "user", "content": "b"}, {"role": "x", "content": "2"}]}
      {"meta": {"topic": "sky"}, "messages": [{"role": "user", "content": "a"}, {"role": "x", "content": "3"}]}
      """
    #expect(try await outcome(of: text, options(key: path)).removedRows == removed)
  }

  @Test func referencesStayAndAreNotCounted() async throws {
    let outcome = try await outcome(
      of: rows(["fresh text", "seen before", "fresh text"]), options(),
      references: rows(["seen before", "seen before"]))
    #expect(outcome.rows == 3)
    #expect(outcome.removedRows == [1, 2])
    #expect(outcome.verdicts.removal(of: 3)?.keeper == 0)
  }

  @Test func whatIsNoRowStaysAndIsCounted() async throws {
    let outcome = try await outcome(
      of: "{\"text\": \"a b\"}\n\nnot json\nnot json\n{\"other\": 1}\n[1]\n", options())
    #expect(outcome.rows == 5)
    #expect(outcome.removedRows == [])
    #expect(outcome.faultyRows == 3)
    #expect(outcome.firstFaultyRow == 1)
    #expect(outcome.keys[0].missing == 1)
  }

  @Test(arguments: [
    ("txt", #"--key: no row has "txt"; did you mean "text"?"#),
    ("text.a.b", #"--key: no row has "text.a.b"; the rows have id, text"#),
    (
      "prompt", "--key: no row has messages, a prompt or a text; name a key: the rows have id, text"
    ),
  ])
  func anUnknownKeyIsSaid(key: String, message: String) async throws {
    let error = await #expect(throws: KeyError.self) {
      try await outcome(of: rows(["some text"]), options(key: key))
    }
    #expect(error?.description == message)
  }

  @Test(arguments: ["", "a..b", "a[", "a[x", "a]b", "a[=x]", "[0]"])
  func aMalformedPathIsSaid(path: String) {
    let error = #expect(throws: KeyError.self) { try KeySelector(path, threshold: 0.8) }
    #expect(error == .malformed(path))
  }

  @Test(arguments: ["all@0", "all@1.1", "all@x"])
  func aThresholdOffTheScaleIsSaid(text: String) {
    #expect(throws: KeyError.threshold(text)) { try KeySelector(text, threshold: 0.8) }
  }
}
