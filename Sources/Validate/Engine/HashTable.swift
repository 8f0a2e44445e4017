import Records

/// Remembers where each hash was first seen, in 18 to 24 bytes a hash.
///
/// Open addressing with linear probing in 256 parts, of which one at a time grows by a third, so
/// that growing costs no second copy of the whole. A slot keeps 96 bits of the 128, and its part
/// says 8 more: among 10¹⁰ rows the chance of a false match is below 10⁻¹⁰.
struct HashTable {
  private var parts = [Part](repeating: Part(), count: 256)

  fileprivate struct Slot {
    var high: UInt64
    var low: UInt32
    /// The line, plus one; 0 is an empty slot, and the last value stands for all beyond.
    var line: UInt32

    static let empty = Slot(high: 0, low: 0, line: 0)
  }

  fileprivate struct Part {
    var slots: [Slot] = []
    var count = 0
  }

  /// Room for hashes, in use or not.
  var slotCount: Int { parts.reduce(0) { $0 + $1.slots.count } }

  /// Where a hash was seen before, or `nil` where it is new and was taken in.
  ///
  /// - Complexity: O(1) on average.
  mutating func insert(_ hash: RowHash, line: Int) -> Int? {
    let part = Int(hash.high & 0xFF)
    return parts[part].insert(
      Slot(
        high: hash.high, low: UInt32(truncatingIfNeeded: hash.low), line: UInt32(clamping: line + 1)
      ))
  }
}

extension HashTable.Part {
  fileprivate mutating func insert(_ slot: HashTable.Slot) -> Int? {
    if (count + 1) * 10 > slots.count * 9 { grow() }
    var position = home(of: slot)
    while slots[position].line != 0 {
      if slots[position].high == slot.high, slots[position].low == slot.low {
        return Int(slots[position].line) - 1
      }
      position = position + 1 == slots.count ? 0 : position + 1
    }
    slots[position] = slot
    count += 1
    return nil
  }

  /// Multiplication spreads over any size, not only powers of two.
  private func home(of slot: HashTable.Slot) -> Int {
    Int((slot.high >> 8).multipliedFullWidth(by: UInt64(slots.count) << 8).high)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .empty, count: max(16, old.count * 4 / 3 + 1))
    count = 0
    for slot in old where slot.line != 0 { _ = insert(slot) }
  }
}
