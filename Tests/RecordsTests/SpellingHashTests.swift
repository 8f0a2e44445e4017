import Testing

@testable import Records

struct SpellingHashTests {
  /// Of the value of `v`, which stands at another place in every row.
  private func hash(_ value: String, behind front: String = "1") throws -> RowHash {
    try withRow(#"{"front": \#(front), "v": \#(value), "behind": "x"}"#) { row, _ in
      try #require(row.root["v"]).spellingHash
    }
  }

  @Test(arguments: [
    #"{"a": [1, -2, 0.5, "x", true, null, {}]}"#, "[]", #""text""#, "1", "18446744073709551615",
    #"[{"name": "f", "parameters": {"type": "object"}}]"#,
  ])
  func thePlaceInTheRowDoesNotCount(value: String) throws {
    #expect(try hash(value) == hash(value, behind: #"["some", {"text": "of any length"}]"#))
    #expect(try hash(value) == hash(value.replacing(" ", with: "  ")))
  }

  @Test(arguments: [
    (#"{"a": 1, "b": 2}"#, #"{"b": 2, "a": 1}"#), (#"["a", "bc"]"#, #"["ab", "c"]"#),
    ("[1, 2]", "[2, 1]"), ("[1]", "[1.0]"), ("[[], 1]", "[[1]]"), ("[true]", "[false]"),
    ("[null]", "[]"), ("{}", "[]"), (#"{"a": "b"}"#, #"["a", "b"]"#), ("[-1]", "[1]"),
    (#"["\u0000"]"#, #"[""]"#), ("0.5", "0.25"), (#""a""#, #""b""#),
  ])
  func otherValuesHaveOtherHashes(left: String, right: String) throws {
    #expect(try hash(left) != hash(right))
  }
}
