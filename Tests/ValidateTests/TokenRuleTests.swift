import Foundation
import Testing
import Text

@testable import Validate

/// What a run brings along for the length rules, which a fixture cannot.
struct TokenRuleTests {
  private static let row = #"""
    {"messages": [{"role": "user", "content": "Where is the parcel?"}, \#
    {"role": "assistant", "content": "The parcel is on its way."}]}
    """#

  @Test func withATokenizerTokensAreCounted() async throws {
    var equipment = Equipment()
    equipment.maxTokens = 20
    equipment.tokenizer = try tokenizer()
    // 11 + 14 tokens in the texts by PyPI tokenizers 0.21, and 2 * 4 around them.
    #expect(
      try await findings(equipment)
        == ["/messages/1: the row has 33 tokens, more than the limit of 20, which is passed here"])
  }

  @Test func theCommandLineWinsOverTheOption() async throws {
    var equipment = Equipment()
    let option = "{max_tokens: 10}"
    #expect(
      try await findings(equipment, option)
        == [
          "/messages/1: the row has about 19 tokens, more than the limit of 10, which is passed here"
        ])
    equipment.maxTokens = 19
    #expect(try await findings(equipment, option) == [])
  }

  @Test func withoutALimitNothingIsTooLong() async throws {
    #expect(try await findings(Equipment()) == [])
  }

  /// Tools are counted once a row, as JSON, and again for other tools.
  @Test func toolsCount() async throws {
    var equipment = Equipment()
    equipment.maxTokens = 4
    let turn = #"{"role": "user", "content": ""}"#
    let rows = ["", #""a""#, #""a", "b""#, #""a""#].map { tools in
      #"{"messages": [\#(turn)], "tools": [\#(tools)]}"#
    }
    #expect(
      try await findings(equipment, rows: rows)
        == [5, 6, 7, 6].enumerated().map { index, tokens in
          "/messages/0: the row has about \(tokens) tokens, more than the limit of 4, which is passed here"
        })
  }

  @Test func statisticsTellTokensAndLanguages() async throws {
    var equipment = Equipment()
    equipment.describesTexts = true
    equipment.tokenizer = try tokenizer()
    let file = try TemporaryFile("\(Self.row)\n\(Self.row)\n")
    let validator = Validator(try Policy(), equipment: equipment, jobs: 1)
    let texts = try await validator.run([file.path]) { _ in }.statistics.texts
    // 33, to within 1/8.
    #expect(texts.tokens(atQuantile: 0.5) == 32)
    #expect(texts.isExact)
    #expect(texts.languages.values.reduce(0, +) == 2)
  }

  @Test func nobodyCountsUnasked() async throws {
    let file = try TemporaryFile("\(Self.row)\n")
    let texts = try await Validator(try Policy(), jobs: 1).run([file.path]) { _ in }.statistics
      .texts
    #expect(texts.tokens(atQuantile: 0.5) == nil)
    #expect(texts.languages.isEmpty)
  }

  private func tokenizer() throws -> Tokenizer {
    let file = packageRoot.appending(path: "Tests/Tokenizers/llama3.json")
    return try Tokenizer(json: Array(try Data(contentsOf: file)))
  }

  private func findings(
    _ equipment: Equipment, _ setting: String = "warning", rows: [String] = [row]
  ) async throws -> [String] {
    let layer = try PolicyLayer(yaml: "rules: {length/tokens-over: \(setting)}", file: "p.yaml")
    let file = try TemporaryFile(rows.map { "\($0)\n" }.joined())
    var found: [String] = []
    let policy = try Policy(layers: [layer], rules: [TokensOver.self])
    _ = try await Validator(policy, equipment: equipment, jobs: 1).run([file.path]) {
      found.append("\($0.defect.pointer): \($0.defect.message.text)")
    }
    return found
  }
}
