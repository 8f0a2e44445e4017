import Testing

@testable import Records

struct RecordTests {
  @Test func knowsTheKeysAtTheTop() throws {
    try withRecord(#"{"tools": [], "messages": [], "id": 1}"#) { record in
      #expect(Array(record.knownKeys) == [.messages, .tools])
      #expect(record.hasUnknownKeys)
      #expect(record.value(of: .tools)?.kind == .array)
      #expect(record.value(of: .prompt) == nil)
    }
  }

  @Test(arguments: Shape.allCases)
  func everyShapeHasItsRequiredKeys(shape: Shape) {
    for key in shape.requiredKeys.joined() { #expect(shape.keys.contains(key)) }
  }

  @Test func aSideThatIsOneMessageStandsAtItsKey() throws {
    let row = #"""
      {"conversations": [{"from": "human", "value": "Hi."}], \#
      "chosen": {"from": "gpt", "value": "Hello."}, "rejected": {"role": "assistant", "content": ""}}
      """#
    try withRecord(row) { record in
      let turns = record.turns
      #expect(turns.map { $0.role } == [.user, .assistant, .assistant])
      #expect(
        turns.map { $0.contentPointer } == [
          "/conversations/0/value", "/chosen/value", "/rejected/content",
        ])
    }
  }

  @Test(arguments: [
    (#"{"role": "user", "content": "Hi."}"#, false),
    (#"{"role": "user", "content": "Hi.", "weight": 1}"#, true),
    (#"{"role": "user", "content": "Hi.", "name": "ann"}"#, false),
  ])
  func tellsOtherKeysOfAMessage(message: String, expected: Bool) throws {
    try withRecord("{\"messages\": [\(message)]}") { record in
      #expect(record.turns.first?.hasOtherKeys == expected)
    }
  }
}

/// Parses a row, with the padding behind it that the parser wants.
private func withRecord(_ row: String, _ body: (Record) throws -> Void) throws {
  var bytes = Array(row.utf8)
  let count = bytes.count
  bytes += Array(repeating: 0, count: JSONParser.padding)
  try bytes.withUnsafeBufferPointer { buffer in
    let base = try #require(buffer.baseAddress)
    var line = Line(
      bytes: Bytes(base: base, count: count), ending: .endOfFile, hasByteOrderMark: false,
      followsBlankLine: false, followsCarriageReturn: false)
    let parser = try RecordParser()
    // A record is a view of its parser's memory.
    try withExtendedLifetime(parser) {
      try body(#require(parser.record(from: &line, fileShape: nil)))
    }
  }
}
