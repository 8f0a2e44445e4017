import Testing

@testable import Records

struct CanonicalFormTests {
  private func hash(_ text: String) throws -> RowHash { try withRow(text) { row, _ in row.hash } }

  @Test(arguments: [
    (#"{"a": 1, "b": 2}"#, #"{ "b":2,"a":1 }"#),
    (#"{"a": "é/"}"#, #"{"\u0061": "\u00e9\/"}"#),
    (#"{"a": "😀"}"#, #"{"a": "\ud83d\ude00"}"#),
    (#"{"a": 1.0}"#, #"{"a": 1}"#),
    (#"{"a": 1e2}"#, #"{"a": 100}"#),
    (#"{"a": -0.0}"#, #"{"a": 0}"#),
    (#"{"a": 0.10}"#, #"{"a": 1e-1}"#),
    (
      #"{"a": [{"x": [1, {"c": 1, "d": 2}], "y": null}]}"#,
      #"{"a": [{"y": null, "x": [1.0, {"d": 2, "c": 1}]}]}"#
    ),
    (#"{"aaaaaaaab": 1, "aaaaaaaaa": 2}"#, #"{"aaaaaaaaa": 2, "aaaaaaaab": 1}"#),
    (#"{"": 1, "a": 2}"#, #"{"a": 2, "": 1}"#),
  ])
  func equalValuesHaveEqualHashes(left: String, right: String) throws {
    #expect(try hash(left) == hash(right))
  }

  @Test(arguments: [
    (#"{"a": "1"}"#, #"{"a": 1}"#), (#"{"a": 1}"#, #"{"a": true}"#), (#"{"a": null}"#, #"{}"#),
    (#"{"a": ""}"#, #"{"a": null}"#), (#"{"a": []}"#, #"{"a": {}}"#),
    (#"{"a": [[], 1]}"#, #"{"a": [[1]]}"#),
    (#"{"a": ["b", "c"]}"#, #"{"a": ["bc"]}"#), (#"{"a": [1, 2]}"#, #"{"a": [2, 1]}"#),
    (#"{"a": "x "}"#, #"{"a": "x"}"#), (#"{"a": {"b": 1}, "c": 2}"#, #"{"a": {"b": 1, "c": 2}}"#),
    (#"{"a": 9007199254740993}"#, #"{"a": 9007199254740992}"#),
    (#"{"a": "e\u0301"}"#, #"{"a": "\u00e9"}"#),
    (#"{"a\u0000": 1}"#, #"{"a": 1}"#), (#"{"a": 0.1}"#, #"{"a": 0.2}"#),
  ])
  func otherValuesHaveOtherHashes(left: String, right: String) throws {
    #expect(try hash(left) != hash(right))
  }

  @Test func manyMembersAreSortedToo() throws {
    let members = (0..<100).map { "\"key\($0)\": \($0)" }
    let forth = "{\(members.joined(separator: ","))}"
    let back = "{\(members.reversed().joined(separator: ","))}"
    #expect(try hash(forth) == hash(back))
  }

  @Test(arguments: [
    (#"{"a": 1, "b": {"a": 1}}"#, RecordTraits([])),
    (#"{"b": {"a": 1, "c": 2, "a": 1}}"#, .repeatedKey), (#"{"a": 1, "\u0061": 2}"#, .repeatedKey),
    (#"{"a": 9007199254740992}"#, RecordTraits([])), (#"{"a": 9007199254740993}"#, .bigInteger),
    (#"{"a": -9007199254740993}"#, .bigInteger), (#"{"a": 9223372036854775808}"#, .bigInteger),
    (#"{"a": 0.5}"#, .fraction), (#"{"a": 1e2}"#, .fraction),
    (#"{"": 1}"#, .oddKey), (#"{" a": 1}"#, .oddKey), (#"{"a\n": 1}"#, .oddKey),
    (#"{"$a": 1}"#, .oddKey),
  ])
  func traitsAreNoticed(text: String, traits: RecordTraits) throws {
    #expect(try withRow(text) { row, _ in row.traits } == traits)
  }

  @Test func argumentsShowTheirTraitsToo() throws {
    let row = #"""
      {"messages": [{"role": "assistant", "tool_calls": [{"function": {"name": "f", \#
      "arguments": "{\"a\": 1, \"a\": 9007199254740993, \"$b\": 0.5}"}}]}]}
      """#
    #expect(try withRow(row) { row, _ in row.traits } == [.repeatedKey, .bigInteger])
  }

  @Test(arguments: [(#"{}"#, 1), (#"{"a": [1]}"#, 2), (#"{"a": [{"b": {}}], "c": 1}"#, 4)])
  func depthCountsContainers(text: String, depth: Int) throws {
    #expect(try withRow(text) { row, _ in row.depth } == depth)
  }
}
