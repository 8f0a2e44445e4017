import Testing

@testable import Records

struct RecordParserTests {
  @Test func whatCanBeMendedIsReadOn() throws {
    let text =
      #"{"a": [NaN, 1e999, 123456789012345678901, -Infinity], "b": "x\ud83dy\udc00z", "c": "d"}"#
    try withRow(text) { row, line in
      #expect(line.faults.count == 6)
      #expect(row.root["a"]?.array?.map { $0.number } == [0, 0.5, 0, 0])
      #expect(row.root["b"]?.string?.description == "x\u{25A1}y\u{25A1}z")
      #expect(row.root["c"]?.string?.description == "d")
      #expect(row.line.description == text)
    }
  }

  @Test(arguments: [
    (#"{"a": "\udc00"}"#, [#"\udc00"#]), (#"{"a": "\ud83d\ude00\udc00"}"#, [#"\udc00"#]),
    (#"{"a": "\\ud83d"}"#, []), (#"{"a\ud83d": 1}"#, [#"\ud83d"#]),
    (#"{"a": "\ud83d\ud83d\ude00"}"#, [#"\ud83d"#]),
    (#"{"a": "\uDE00\uD83D"}"#, [#"\uDE00"#, #"\uD83D"#]),
  ])
  func loneSurrogatesAreNoticed(text: String, escapes: [String]) throws {
    let kinds = try withRow(text) { _, line in line.faults.map(\.kind) }
    #expect(kinds == escapes.map { .loneSurrogate($0) })
  }

  @Test(arguments: [
    #"{"a": 1"#, "[1]", "\"a\"", "{}{}", "<<<<<<< HEAD", "\0", #"{"a": NaN, "b": }"#,
  ])
  func whatIsNoRowIsNone(text: String) throws {
    let parser = try RecordParser()
    try withBytes(text) { bytes in
      var line = Line(bytes)
      let isRow = try parser.record(from: &line, fileShape: nil) != nil
      #expect(!isRow)
      #expect(!line.faults.isEmpty)
    }
  }

  @Test func aParserGoesOnBehindAFault() throws {
    let parser = try RecordParser()
    let turns = try [#"{"a": NaN}"#, "{", #"{"prompt": "x", "completion": "y"}"#].map { text in
      try withBytes(text) { bytes in
        var line = Line(bytes)
        return try parser.record(from: &line, fileShape: nil)?.turns.count
      }
    }
    #expect(turns == [0, nil, 2])
  }

  @Test(arguments: characterSamples)
  func charactersAreNoticedAlsoBehindEscapes(text: String, traits: CharacterTraits) throws {
    #expect(try withRow(text) { row, _ in row.characters } == traits)
  }

  @Test func escapesInsideArgumentsAreLookedBehind() throws {
    let row = #"""
      {"messages": [{"role": "assistant", "tool_calls": [{"function": {"name": "f", \#
      "arguments": "{\"a\": \"\\u0000\"}"}}]}]}
      """#
    #expect(try withRow(row) { row, _ in row.characters } == [.escaped, .control])
  }
}

private let characterSamples: [(String, CharacterTraits)] = [
  (#"{"a": "plain"}"#, []), (#"{"a": "tab\t"}"#, []),
  (#"{"a": "\b"}"#, .control), ("{\"a\": \"\u{7F}\"}", .control),
  ("{\"a\": \"\u{92}\"}", [.control, .nonASCII]),
  (#"{"a": "\u0001"}"#, [.escaped, .control]), (#"{"a": "\u0041"}"#, .escaped),
  (#"{"a": "\u200b"}"#, [.escaped, .nonASCII, .invisible]),
  (#"{"\u200b": 1}"#, [.escaped, .nonASCII, .invisible]),
  (#"{"a": "\ufffd"}"#, [.escaped, .nonASCII, .replacement]),
  ("{\"a\": \"\u{202E}\"}", [.nonASCII, .deceptive]),
  ("{\"a\": \"\u{E000}\"}", [.nonASCII, .privateUse]),
  ("{\"a\": \"\u{2028}\"}", [.nonASCII, .lineSeparator]),
  ("{\"a\": \"e\u{301}\"}", [.nonASCII, .denormal]),
  ("{\"a\": \"Ã\"}", [.nonASCII, .mangled]), ("{\"a\": \"😀\"}", [.nonASCII, .emoji]),
  ("{\"a\": \"’\"}", [.nonASCII, .typographic]),
]
