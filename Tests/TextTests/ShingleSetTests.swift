import Testing
import Text

struct ShingleSetTests {
  @Test(arguments: [
    ("a b c d e f", 5, 2), ("a b c d e", 5, 1), ("a b", 5, 1), ("", 5, 0), ("a a a a", 2, 1),
    ("a b a b a b", 2, 2), ("a b c", 1, 3),
  ])
  func distinctShinglesAreCounted(text: String, size: Int, count: Int) {
    var normalized = NormalizedText(.simple)
    normalized.append(text)
    var shingles = ShingleSet()
    shingles.fill(from: normalized, size: size)
    #expect(shingles.count == count)
    #expect(Set(shingles.buffer).count == count)
  }

  @Test func theMemoryIsReused() {
    var normalized = NormalizedText(.simple)
    var shingles = ShingleSet()
    for words in [10_000, 3, 20_000, 7] {
      normalized.removeAll()
      normalized.append((0..<words).map { "w\($0)" }.joined(separator: " "))
      shingles.fill(from: normalized, size: 2)
      #expect(shingles.count == words - 1)
    }
  }
}
