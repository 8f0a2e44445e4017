import Foundation
import Testing

@testable import Records
@testable import Text

/// `Tests/Tokenizers` was written by `Benchmarks/tokenizer/make_fixtures.py` with PyPI `tokenizers`.
struct TokenizerTests {
  @Test(
    arguments: [
      "gpt2", "gpt2-prefix-space", "llama3", "qwen2", "o200k", "starcoder", "few-bytes",
      "few-bytes-unk",
    ])
  func tokensAreThoseOfHuggingFace(kind: String) throws {
    let counter = TokenCounter(try Tokenizer(json: try file("\(kind).json")))
    let rows = String(decoding: try file("expected.jsonl"), as: UTF8.self)
    for line in rows.split(separator: "\n") {
      let row = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let text = try #require(row["text"] as? String)
      let expected = try #require(row[kind] as? [Int])
      #expect(withBytes(text) { counter.ids(of: $0) } == expected, "\(text.debugDescription)")
      #expect(withBytes(text) { counter.count($0) } == expected.count)
      // The second time out of the cache.
      #expect(withBytes(text) { counter.count($0) } == expected.count)
    }
  }

  private func file(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).appending(path: "../../Tokenizers").standardized
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
