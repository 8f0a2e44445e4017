import CSketch

/// Says of a candidate whether it is at or above the threshold, exactly.
struct Verifier: ~Copyable {
  private let table: KeyTable
  private let similarity: Similarity
  private let hasSignatures: Bool
  private let leastSlots: UInt32
  /// An open-addressing table of the row's shingles, with the row's number above each.
  private var slots: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 12
  private var epoch: UInt64 = 0
  private var mask = 0
  private var row = 0
  private var count = 0
  /// Those of rows that may be similar.
  private var sizes = 0...0
  private var isLoaded = false
  private var sequence = CommonSubsequence()
  private var isSequenceLoaded = false

  init(_ table: KeyTable) {
    self.table = table
    similarity = table.similarity
    hasSignatures = table.hasSignatures
    leastSlots = UInt32(Self.leastSlots(threshold: similarity.threshold))
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
  }

  deinit { slots.deallocate() }

  /// The slots of a signature that must agree, so that one true pair in a million fails.
  ///
  /// 4.5 standard deviations below what the threshold lets expect, and three more because the
  /// binomial distribution leans that way.
  static func leastSlots(threshold: Double) -> Int {
    let count = Double(Permutations.count)
    let deviation = (count * threshold * (1 - threshold)).squareRoot()
    return Int(max(0, count * threshold - 4.5 * deviation - 3))
  }

  /// Says which row the candidates are for.
  mutating func begin(_ row: Int) {
    self.row = row
    count = Int(table.briefs.base[row].count)
    sizes = similarity.sizes(beside: count)
    isLoaded = false
    isSequenceLoaded = false
  }

  /// Whether a row may reach the threshold, by its size and signature.
  @inline(__always)
  func admits(_ other: Int, count otherCount: Int) -> Bool {
    guard otherCount >= sizes.lowerBound, otherCount <= sizes.upperBound else { return false }
    guard hasSignatures else { return true }
    let signatures = table.signatures.base
    return sdg_equal_slots(
      signatures + row * Permutations.count, signatures + other * Permutations.count) >= leastSlots
  }

  /// The similarity to a row, or `nil` where it is below the threshold.
  mutating func similarity(to other: Int) -> Double? {
    load()
    let shingles = table.shingles(of: other)
    let sizes = count + shingles.count
    let needed = similarity.overlap(for: sizes)
    var overlap = 0
    var left = shingles.count
    for shingle in shingles {
      if contains(shingle) { overlap += 1 }
      left -= 1
      if overlap + left < needed { return nil }
    }
    if similarity.measure == .rouge {
      // What is shared in any order is the most that can be shared in this one.
      overlap = commonSubsequence(with: other)
    }
    return overlap >= needed ? similarity.value(overlap: overlap, sizes: sizes) : nil
  }

  private mutating func commonSubsequence(with other: Int) -> Int {
    if !isSequenceLoaded {
      sequence.load(table.words(of: row))
      isSequenceLoaded = true
    }
    return sequence.length(with: table.words(of: other))
  }

  @inline(__always)
  private func contains(_ shingle: UInt32) -> Bool {
    let wanted = epoch << 32 | UInt64(shingle)
    var slot = Int(shingle) & mask
    while slots[slot] >> 32 == epoch {
      if slots[slot] == wanted { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private mutating func load() {
    guard !isLoaded else { return }
    isLoaded = true
    let size = 1 << (Int.bitWidth - (2 * count).leadingZeroBitCount)
    epoch = (epoch + 1) & 0xFFFF_FFFF
    if size > capacity || epoch == 0 {
      slots.deallocate()
      capacity = max(capacity, size)
      slots = .allocate(capacity: capacity)
      slots.initialize(repeating: 0, count: capacity)
      epoch = 1
    }
    mask = size - 1
    for shingle in table.shingles(of: row) {
      var slot = Int(shingle) & mask
      while slots[slot] >> 32 == epoch { slot = (slot + 1) & mask }
      slots[slot] = epoch << 32 | UInt64(shingle)
    }
  }
}
