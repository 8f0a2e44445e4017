import Records

/// Finds texts that are the same, by XXH3-128 of their words.
enum ExactCopies {
  /// For each row the first one, by priority, of the same text: itself where there is none before
  /// it, and where the text is empty, which is like no other.
  static func leaders(
    of table: KeyTable, in order: RowOrder, memory: Memory
  ) throws(MemoryError) -> Column<UInt32> {
    let rows = table.rows
    let leaders = try Column<UInt32>(repeating: 0, count: rows, in: memory)
    let bits = max(10, Int.bitWidth - max(1, rows * 3 / 2).leadingZeroBitCount)
    let mask = 1 << bits - 1
    // One more than a row; 0 is free.
    let slots = try Column<UInt32>(repeating: 0, count: 1 << bits, in: memory)
    let hashes = table.hashes.base
    for rank in 0..<rows {
      if rank & 0x1F == 0 { memory.relieve() }
      let row = order.row(at: rank)
      leaders.base[row] = UInt32(row)
      guard table.briefs.base[row].count > 0 else { continue }
      let hash = hashes[row]
      var slot = Int(truncatingIfNeeded: hash.low) & mask
      while slots.base[slot] != 0 {
        let other = slots.base[slot] - 1
        if hashes[Int(other)] == hash {
          leaders.base[row] = other
          break
        }
        slot = (slot + 1) & mask
      }
      if slots.base[slot] == 0 { slots.base[slot] = UInt32(row) + 1 }
    }
    return leaders
  }
}
