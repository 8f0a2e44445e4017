/// Counts n-grams by their hash.
struct GramCounter: ~Copyable {
  private var keys: Column<UInt64>
  private var counts: Column<UInt32>
  private var mask: Int
  /// How many distinct n-grams there are.
  private(set) var distinct = 0
  private(set) var total = 0

  init() {
    mask = (1 << 12) - 1
    (keys, counts) = Self.table(mask + 1)
  }

  mutating func add(_ hash: UInt64) {
    if distinct * 2 > mask { grow() }
    let slot = slot(of: hash)
    if counts.base[slot] == 0 {
      keys.base[slot] = hash
      distinct += 1
    }
    counts.base[slot] &+= 1
    total += 1
  }

  func count(of hash: UInt64) -> Int { Int(counts.base[slot(of: hash)]) }

  /// The most frequent n-grams that are there more than `least` times, the most frequent first.
  func top(_ number: Int, above least: Int) -> [(hash: UInt64, count: Int)] {
    var found: [(hash: UInt64, count: Int)] = []
    for slot in 0...mask where Int(counts.base[slot]) > least {
      found.append((keys.base[slot], Int(counts.base[slot])))
    }
    found.sort { $0.count == $1.count ? $0.hash < $1.hash : $0.count > $1.count }
    return Array(found.prefix(number))
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while counts.base[slot] != 0, keys.base[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    mask = mask * 2 + 1
    (keys, counts) = Self.table(mask + 1)
    for index in 0..<oldCounts.count where oldCounts.base[index] != 0 {
      let slot = slot(of: oldKeys.base[index])
      keys.base[slot] = oldKeys.base[index]
      counts.base[slot] = oldCounts.base[index]
    }
  }

  private static func table(_ size: Int) -> (Column<UInt64>, Column<UInt32>) {
    let keys = Column<UInt64>(capacity: size)
    let counts = Column<UInt32>(capacity: size)
    keys.extend(by: size).initialize(repeating: 0, count: size)
    counts.extend(by: size).initialize(repeating: 0, count: size)
    return (keys, counts)
  }
}
