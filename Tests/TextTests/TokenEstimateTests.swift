import Testing

@testable import Records
@testable import Text

struct TokenEstimateTests {
  @Test(
    arguments: [
      ("", 0), ("a", 1), ("abcdefghi", 2), (String(repeating: "word ", count: 90), 100),
      ("日本語", 2), (String(repeating: "字", count: 150), 100), ("😀", 2), ("à", 1),
    ])
  func followsTheScript(text: String, tokens: Int) {
    #expect(withBytes(text) { TokenEstimate.count($0) } == tokens)
  }
}
