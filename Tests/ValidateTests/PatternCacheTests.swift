import Testing

@testable import Validate

struct PatternCacheTests {
  static let key = PatternSet.key(of: [("a.yaml", "text")])

  @Test func whatWasKeptIsReadBackWhole() throws {
    let set = ShippedPatterns.set
    let kept = try #require(set.kept(for: Self.key))
    let read = try #require(PatternSet(kept: kept, key: Self.key))
    #expect(read.patterns.count == set.patterns.count)
    for (one, other) in zip(read.patterns, set.patterns) {
      var known = other
      (known.matches, known.misses) = ([], [])
      #expect("\(one)" == "\(known)")
    }
    #expect(read.rules == set.rules)
    #expect(read.members == set.members)
  }

  @Test func whatIsDamagedOrForeignIsNotRead() throws {
    let kept = try #require(ShippedPatterns.set.kept(for: Self.key))
    #expect(PatternSet(kept: kept, key: PatternSet.key(of: [("a.yaml", "other")])) == nil)
    #expect(PatternSet(kept: [], key: Self.key) == nil)
    #expect(PatternSet(kept: Array("not ours".utf8), key: Self.key) == nil)
    #expect(PatternSet(kept: Array(kept.dropLast()), key: Self.key) == nil)
    for place in [0, 31, 32, 40, kept.count / 2, kept.count - 1] {
      var damaged = kept
      damaged[place] ^= 1
      #expect(PatternSet(kept: damaged, key: Self.key) == nil)
    }
  }

  @Test func theKeyDependsOnNamesAndTexts() {
    let one = PatternSet.key(of: [("a", "b"), ("c", "d")])
    #expect(one == PatternSet.key(of: [("a", "b"), ("c", "d")]))
    #expect(one != PatternSet.key(of: [("a", "b"), ("c", "e")]))
    #expect(one != PatternSet.key(of: [("a", "b")]))
    #expect(one.count == 32)
  }
}
