import Records
import Testing

@testable import Dedupe

struct DiversityTests {
  @Test func distinctGramsAreCounted() async throws {
    let diversity = try await measure(["a b a b", "a c", ""])
    #expect(diversity.rows == 3)
    #expect(diversity.rowsWithoutText == 1)
    #expect(diversity.words == 6)
    let expected: [Double] = [0.5, 0.75, 1, 1]
    #expect(diversity.distinct == expected)
  }

  @Test func clustersAreCountedBySize() async throws {
    let texts = ["x y", "x y", "x y", "p q", "p q", "alone", "by itself"]
    let diversity = try await measure(texts)
    #expect(diversity.exactCopies == 3)
    #expect(diversity.clusterSizes.map(\.label) == ["1", "2", "3–4"])
    #expect(diversity.clusterSizes.map(\.clusters) == [2, 1, 1])
  }

  @Test func templatesAndOpeningsAreFound() async throws {
    let template = "please answer the question below and explain each step you take"
    let texts = (0..<20).map { "\(template) w\($0) v\($0)" } + ["something else"]
    let diversity = try await measure(texts)
    #expect(abs(diversity.repeatedShare - 0.952381) < 1e-6)
    #expect(diversity.topGrams.map(\.count) == [20])
    #expect(diversity.openings[0].text == "please answer the")
    #expect(diversity.openings[0].count == 20)
  }

  @Test func balanceIsMeasured() async throws {
    let rows = [("high", "mail"), ("high", "chat"), ("low", "mail"), ("high", "mail")]
      .map { "{\"text\": \"a\", \"meta\": {\"urgency\": \"\($0)\", \"channel\": \"\($1)\"}}\n" }
    let diversity = try await measure(file: rows.joined()) {
      $0.axes = [try FieldPath("meta.urgency"), try FieldPath("meta.channel")]
    }
    #expect(diversity.axes[0].values.map(\.name) == ["high", "low"])
    #expect(diversity.axes[0].values.map(\.rows) == [3, 1])
    #expect(abs(diversity.axes[0].evenness - 0.811278) < 1e-6)
    #expect(diversity.axes[0].chiSquare == 1)
    #expect(diversity.cells == 4)
    #expect(diversity.emptyCells == 1)
  }

  @Test func theSameTextAgainAndAgainPacksWell() async throws {
    let various = try await measure(plantedTexts(50, seed: 1))
    let same = try await measure(Array(repeating: plantedTexts(1, seed: 1)[0], count: 50))
    #expect(same.compressionRatio > 4 * various.compressionRatio)
    #expect(abs(same.selfBLEU - 1) < 1e-9)
    #expect(various.selfBLEU < 1)
  }

  @Test(arguments: [(999, 500), (1000, 500), (7, 500), (1501, 10), (3, 2)])
  func theSampleIsEvenlySpaced(rows: Int, sample: Int) throws {
    var options = DiversityMeter.Options(key: try KeySelector("all", threshold: 0.8))
    options.sample = sample
    let chosen = (0..<rows).filter { options.samples($0, of: rows) }
    #expect(chosen.count == min(rows, sample))
    let gaps = Set(zip(chosen, chosen.dropFirst()).map { $1 - $0 })
    #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1)
    #expect(rows - (chosen.last ?? 0) <= rows / min(rows, sample) + 1)
  }

  /// As `nltk` has it, by hand: of "a b c d e" against "a b c d f", 4/5, 3/4, 2/3 and 1/2 match.
  @Test func selfBLEUIsThatOfTheBook() {
    let mean = SelfBLEU.mean(of: [[1, 2, 3, 4, 5], [1, 2, 3, 4, 6]])
    let expected = 0.668740304976422
    #expect(abs(mean - expected) < 1e-12)
  }

  private func measure(_ texts: [String]) async throws -> Diversity {
    try await measure(file: rows(texts))
  }

  private func measure(
    file text: String, _ change: (inout DiversityMeter.Options) throws -> Void = { _ in }
  ) async throws -> Diversity {
    let file = try TemporaryFile(text)
    let key = try KeySelector("all", threshold: 0.8)
    var options = DiversityMeter.Options(key: key)
    try change(&options)
    let memory = Memory(limit: nil, folder: "/tmp")
    let outcome = try await Deduplicator(DedupeOptions(keys: [key]), jobs: 1, memory: memory)
      .run([file.path])
    return try DiversityMeter(options).run([file.path], outcome: outcome)
  }
}
