/// What each pair of neighbouring tokens merges to, and in which order: an open hash table.
struct PairTable: Sendable {
  struct Merge: Sendable, Equatable {
    /// The lower goes first.
    var rank: UInt32
    var id: UInt32
  }

  private struct Slot: Sendable {
    var pair: UInt64 = .max
    var merge = Merge(rank: 0, id: 0)
  }

  private var slots: [Slot]
  private let shift: UInt64
  private var count = 0

  init(capacity: Int) {
    let bits = Int.bitWidth - (max(capacity, 8) * 2 - 1).leadingZeroBitCount
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The later of two merges of the same pair counts.
  mutating func insert(_ left: UInt32, _ right: UInt32, _ merge: Merge) {
    let pair = UInt64(left) << 32 | UInt64(right)
    let slot = slot(of: pair)
    if slots[slot].pair == .max { count += 1 }
    precondition(count * 2 <= slots.count, "more pairs than announced")
    slots[slot] = Slot(pair: pair, merge: merge)
  }

  func merge(of left: UInt32, _ right: UInt32) -> Merge? {
    let pair = UInt64(left) << 32 | UInt64(right)
    let found = slots[slot(of: pair)]
    return found.pair == pair ? found.merge : nil
  }

  private func slot(of pair: UInt64) -> Int {
    var slot = Int((pair &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while slots[slot].pair != pair, slots[slot].pair != .max {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
