import Foundation
import Testing

@testable import Validate

/// Options of the quality rules that their one fixture leaves at their defaults.
struct QualityOptionTests {
  private static let german = #"""
    {"messages": [{"role": "user", "content": "When will the parcel that I ordered last week arrive at my house?"}, \#
    {"role": "assistant", "content": "Ihr Paket hat heute Morgen unser Lager verlassen und kommt am Montag an."}]}
    """#

  @Test(
    arguments: [
      ("warning", []),
      ("{detect: true}", [#"the language of the answer is "de", that of the question "en""#]),
      ("{expected: fr}", [#"the language of the answer is "de", not "fr""#]),
      ("{expected: de}", []), ("{expected: de-AT}", []),
    ])
  func languagesAreComparedWhereAsked(setting: String, messages: [String]) async throws {
    #expect(
      try await findings("quality/language-mismatch", setting, in: Self.german) == messages)
  }

  @Test(arguments: [
    ("warning", []), ("{min_repeats: 3}", ["the answer ends with \" now and then\", 3 times"]),
  ])
  func aLoopIsAsLongAsTheOptionSays(setting: String, messages: [String]) async throws {
    let row = #"""
      {"prompt": "Does it rain?", "completion": "It rains in this town now and then now and then now and then"}
      """#
    #expect(try await findings("quality/repetition", setting, in: row) == messages)
  }

  private func findings(
    _ rule: String, _ setting: String, in row: String
  ) async throws -> [String] {
    let layer = try PolicyLayer(yaml: "rules: {\(rule): \(setting)}", file: "p.yaml")
    let file = try TemporaryFile("\(row)\n")
    var found: [String] = []
    _ = try await Validator(Policy(layers: [layer], select: [rule]), jobs: 1).run([file.path]) {
      found.append($0.defect.message.text)
    }
    return found
  }
}
