extension ProbeLists {
  /// The band keys that at least two rows share.
  ///
  /// Each band goes through two bitmaps, seen once and seen twice, of eight to sixteen bits a row.
  /// Of clean data hardly any key is left (singleton elimination).
  ///
  /// - Parameter leads: Whether a row takes part: not where its text is empty, or equal to an
  ///   earlier one.
  static func bands(
    of table: KeyTable, in memory: Memory, leads: (Int) -> Bool
  ) throws(MemoryError) -> ProbeLists {
    let rows = table.rows
    let masks = try Column<UInt64>(repeating: 0, count: rows, in: memory)
    let taking = Column<UInt8>(in: memory)
    try taking.reserve(rows)
    for row in 0..<rows {
      if row & 0xFFF == 0 { memory.relieve() }
      taking.append(leads(row) ? 1 : 0)
    }
    let slots = 1 << max(10, Int.bitWidth - max(1, rows * 8 - 1).leadingZeroBitCount)
    let once = try Column<UInt64>(repeating: 0, count: slots / 64, in: memory)
    let twice = try Column<UInt64>(repeating: 0, count: slots / 64, in: memory)
    for (band, column) in table.bandKeys.enumerated() {
      memory.relieve()
      mark(column, taking, slots: slots, once: once, twice: twice)
      memory.relieve()
      let bit = UInt64(1) << UInt64(band)
      for row in 0..<rows where taking[row] != 0 {
        let slot = Int(column[row]) & (slots - 1)
        if twice.base[slot >> 6] >> UInt64(slot & 63) & 1 != 0 { masks.base[row] |= bit }
      }
    }
    return try collect(table, masks, in: memory)
  }

  private static func mark(
    _ column: Column<UInt32>, _ taking: Column<UInt8>, slots: Int, once: Column<UInt64>,
    twice: Column<UInt64>
  ) {
    once.base.update(repeating: 0, count: slots / 64)
    twice.base.update(repeating: 0, count: slots / 64)
    for row in 0..<column.count where taking[row] != 0 {
      let slot = Int(column[row]) & (slots - 1)
      let bit = UInt64(1) << UInt64(slot & 63)
      twice.base[slot >> 6] |= once.base[slot >> 6] & bit
      once.base[slot >> 6] |= bit
    }
  }

  private static func collect(
    _ table: KeyTable, _ masks: Column<UInt64>, in memory: Memory
  ) throws(MemoryError) -> ProbeLists {
    let starts = Column<UInt64>(in: memory)
    try starts.reserve(table.rows + 1)
    var total: UInt64 = 0
    for row in 0..<table.rows {
      if row & 0xFFF == 0 { memory.relieve() }
      starts.append(total)
      total += UInt64(masks[row].nonzeroBitCount)
    }
    starts.append(total)
    let keys = Column<UInt32>(in: memory)
    try keys.reserve(Int(total))
    let columns = table.bandKeys
    for row in 0..<table.rows {
      if row & 0xFF == 0 { memory.relieve() }
      var mask = masks[row]
      while mask != 0 {
        let band = mask.trailingZeroBitCount
        // The same key in two bands means nothing.
        keys.append(columns[band].base[row] ^ UInt32(band) &* 0x9E37_79B1)
        mask &= mask - 1
      }
    }
    return ProbeLists(starts: starts, keys: keys)
  }
}
