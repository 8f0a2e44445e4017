import Foundation
import Testing

@testable import Validate

/// Settings and files that a rule's one fixture has no room for.
struct FormatOptionTests {
  @Test func partsAreADefectWhereOnlyTextIsTaken() async throws {
    let row = #"""
      {"messages": [{"role": "user", "content": [{"type": "text", "text": "Hi."}]}, \#
      {"role": "assistant", "content": "Hello."}]}
      """#
    let found = try await findings("format/content-parts", "{text_only: true}", in: [row])
    #expect(
      found == ["1 /messages/0/content: content is a list of parts, where only text is taken"])
  }

  @Test func anImageMayBeElsewhereWhereAllowed() async throws {
    let row = #"""
      {"messages": [{"role": "user", "content": [\#
      {"type": "image_url", "image_url": {"url": "https://shop.example/1.png"}}]}]}
      """#
    #expect(try await findings("format/image-parts", "{allow_remote: true}", in: [row]) == [])
  }

  @Test func theLastTurnAloneMayDecideWhetherARowTrains() async throws {
    let row = #"""
      {"messages": [{"role": "user", "content": "Hi."}, {"role": "assistant", "content": "Hello."}, \#
      {"role": "user", "content": "Bye."}, \#
      {"role": "assistant", "content": "Goodbye.", "weight": 0}]}
      """#
    let found = try await findings("turns/nothing-trainable", "{last_only: true}", in: [row])
    #expect(found == ["1 /messages: the last assistant turn is masked"])
    #expect(try await findings("turns/nothing-trainable", "error", in: [row]) == [])
  }

  /// Such a row is told of once, though without a label it has a format of its own.
  @Test(arguments: [
    ("format/key-missing", [#"2 : "label" is missing from a row of the KTO format"#]),
    ("format/mixed-formats", []),
    ("format/unknown", []),
  ])
  func aRowWithoutItsLabelLacksAKey(rule: String, expected: [String]) async throws {
    let rows = [
      #"{"prompt": "Hi.", "completion": "Hello.", "label": true}"#,
      #"{"prompt": "Hi.", "completion": "Hello."}"#,
    ]
    #expect(try await findings(rule, "error", in: rows) == expected)
  }
}

/// Line, pointer and message of what one rule finds.
private func findings(_ rule: String, _ setting: String, in rows: [String]) async throws -> [String]
{
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
  try rows.map { "\($0)\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(at: file) }
  let layer = try PolicyLayer(yaml: "rules: {\(rule): \(setting)}", file: "test")
  var found: [String] = []
  _ = try await Validator(Policy(layers: [layer], select: [rule]), jobs: 1).run([file.path]) {
    let line = $0.location.line ?? 0
    found.append("\(line) \($0.defect.pointer): \($0.defect.message.text)")
  }
  return found
}
