import Testing

@testable import Dedupe

struct TemplateTests {
  /// Rows of one template that are just too different to leave: nearly all of them agree in some
  /// band, so that comparing those that do would be comparing all.
  @Test func templatesAreJoinedByTheirRareShingles() async throws {
    var random = SplitMix(state: 21)
    let template = (0..<60).map { "t\($0)" }.joined(separator: " ")
    var texts = (0..<3000).map { _ in
      let own = (0..<18).map { _ in "r\(Int.random(in: 0..<1_000_000, using: &random))" }
      return "\(template) \(own.joined(separator: " "))"
    }
    texts.append(texts[7] + " more")
    let options = try options { $0.method = .minhash }
    #expect(try await outcome(of: rows(texts), options).removedRows == [3000])
  }

  @Test func meetingsAreCounted() throws {
    let memory = Memory(limit: nil, folder: "/tmp")
    let (starts, keys) = (Column<UInt64>(), Column<UInt32>())
    for row in 0..<4 {
      starts.append(UInt64(row * 2))
      keys.append(7)
      keys.append(UInt32(100 + row / 2))
    }
    starts.append(8)
    #expect(try ProbeLists(starts: starts, keys: keys).meetings(in: memory) == 6 + 1 + 1)
  }
}
