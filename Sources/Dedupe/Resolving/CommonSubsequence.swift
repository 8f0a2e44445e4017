/// The length of the longest common subsequence of one sequence and others, a word of bits at a time
/// (Hyyrö 2004).
struct CommonSubsequence: ~Copyable {
  /// An open-addressing table of distinct elements, each with one more than where its mask begins.
  private let slots = Column<UInt64>()
  private var slotMask = 0
  /// For each distinct element, the places of the sequence that have it.
  private let masks = Column<UInt64>()
  private let row = Column<UInt64>()
  private var words = 0

  /// Sets the sequence that others are compared with.
  mutating func load(_ sequence: UnsafeBufferPointer<UInt32>) {
    words = (sequence.count + 63) / 64
    slotMask = (1 << (Int.bitWidth - (2 * sequence.count).leadingZeroBitCount)) - 1
    slots.removeAll()
    slots.extend(by: slotMask + 1).initialize(repeating: 0, count: slotMask + 1)
    masks.removeAll()
    for (place, element) in sequence.enumerated() {
      let slot = slot(of: element)
      if slots.base[slot] == 0 {
        slots.base[slot] = UInt64(element) << 32 | UInt64(masks.count + 1)
        masks.extend(by: words).initialize(repeating: 0, count: words)
      }
      let start = Int(slots.base[slot] & 0xFFFF_FFFF) - 1
      masks.base[start + (place >> 6)] |= 1 << UInt64(place & 63)
    }
  }

  /// - Complexity: O(*m* ⌈*n* / 64⌉).
  mutating func length(with other: UnsafeBufferPointer<UInt32>) -> Int {
    row.removeAll()
    let row = row.extend(by: words)
    row.initialize(repeating: .max, count: words)
    for element in other {
      let entry = slots.base[slot(of: element)]
      guard entry != 0 else { continue }
      let mask = masks.base + (Int(entry & 0xFFFF_FFFF) - 1)
      var carry: UInt64 = 0
      for word in 0..<words {
        let (first, firstCarry) = row[word].addingReportingOverflow(row[word] & mask[word])
        let (sum, secondCarry) = first.addingReportingOverflow(carry)
        carry = firstCarry || secondCarry ? 1 : 0
        row[word] = sum | row[word] & ~mask[word]
      }
    }
    return (0..<words).reduce(0) { $0 + (~row[$1]).nonzeroBitCount }
  }

  /// The element's place in the table, or the free one where it belongs.
  @inline(__always)
  private func slot(of element: UInt32) -> Int {
    var slot = Int(element) & slotMask
    while slots.base[slot] != 0, slots.base[slot] >> 32 != UInt64(element) {
      slot = (slot + 1) & slotMask
    }
    return slot
  }
}
