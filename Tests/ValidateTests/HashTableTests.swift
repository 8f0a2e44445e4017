import Records
import Testing

@testable import Validate

struct HashTableTests {
  static let count = 100_000

  @Test func noHashIsLostAndEveryRepetitionFound() {
    var table = HashTable()
    var source = SplitMix64()
    let hashes = (0..<Self.count).map { _ in RowHash(high: source.next(), low: source.next()) }
    let fresh = hashes.enumerated().filter { table.insert($1, line: $0) == nil }
    #expect(fresh.count == Self.count)
    let lost = hashes.enumerated().filter { table.insert($1, line: Self.count) != $0 }
    #expect(lost.isEmpty)
    #expect(Double(table.slotCount) <= Double(Self.count) * 1.5)
  }

  @Test func hashesThatDifferInOneHalfAreTwo() {
    var table = HashTable()
    let (high, low) = (RowHash(high: 1 << 40, low: 0), RowHash(high: 0, low: 7))
    #expect(table.insert(RowHash(high: 0, low: 0), line: 0) == nil)
    #expect(table.insert(high, line: 1) == nil)
    #expect(table.insert(low, line: 2) == nil)
    #expect(table.insert(high, line: 3) == 1)
    #expect(table.insert(low, line: 4) == 2)
  }

  @Test func hashesWithOneHomeAreKeptApart() {
    var table = HashTable()
    for low in 0..<1000 as Range<UInt64> {
      #expect(table.insert(RowHash(high: .max, low: low), line: Int(low)) == nil)
    }
    #expect(table.insert(RowHash(high: .max, low: 999), line: 1000) == 999)
  }
}

/// Steele, Lea and Flood 2014.
private struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64 = 42

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
