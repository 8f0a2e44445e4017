extension ProbeLists {
  /// The prefixes of the rows' shingles, so that no pair at the threshold is missed.
  ///
  /// With all shingles in one order, two sets of Jaccard similarity *t* share one of the first
  /// *n* − ⌈*t n*⌉ + 1 of each (Bayardo, Ma, Srikant 2007). Any order is exact; with the rarest in
  /// front few rows meet, so the order is by an approximate count and then by hash.
  ///
  /// - Parameter leads: Whether a row takes part: not where its text is empty, or equal to an
  ///   earlier one.
  static func prefixes(
    of table: KeyTable, in memory: Memory, leads: (Int) -> Bool
  ) throws(MemoryError) -> ProbeLists {
    let counter = try ShingleCounter(capacity: table.shingles.count, in: memory)
    for row in 0..<table.rows where leads(row) {
      if row & 0xFF == 0 { memory.relieve() }
      counter.add(table.shingles(of: row))
    }
    let starts = Column<UInt64>(in: memory)
    try starts.reserve(table.rows + 1)
    let keys = Column<UInt32>(in: memory)
    let ranked = Column<UInt64>()
    for row in 0..<table.rows {
      starts.append(UInt64(keys.count))
      guard leads(row) else { continue }
      if row & 0xFF == 0 { memory.relieve() }
      ranked.removeAll()
      for shingle in table.shingles(of: row) {
        ranked.append(UInt64(counter[shingle]) << 32 | UInt64(shingle))
      }
      let length = table.similarity.prefix(of: ranked.count)
      selectSmallest(length, of: ranked)
      try keys.reserve(length)
      for index in 0..<length where ranked[index] >> 32 > 1 {
        keys.append(UInt32(truncatingIfNeeded: ranked[index]))
      }
    }
    starts.append(UInt64(keys.count))
    return ProbeLists(starts: starts, keys: keys)
  }

  /// Brings the `number` smallest to the front, in no order (Hoare 1961).
  private static func selectSmallest(_ number: Int, of column: Column<UInt64>) {
    let values = column.base
    var (low, high) = (0, column.count - 1)
    while low < high, number <= high {
      let pivot = values[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          (values[left], values[right]) = (values[right], values[left])
          left += 1
          right -= 1
        }
      }
      if number - 1 <= right {
        high = right
      } else if number - 1 >= left {
        low = left
      } else {
        return
      }
    }
  }
}

/// About how many rows hold a shingle: never too few, and at most 255.
private struct ShingleCounter {
  private let counts: Column<UInt8>
  private let shift: UInt32

  init(capacity: Int, in memory: Memory) throws(MemoryError) {
    let bits = min(28, max(12, Int.bitWidth - max(1, 2 * capacity - 1).leadingZeroBitCount))
    counts = try Column(repeating: 0, count: 1 << bits, in: memory)
    shift = UInt32(32 - bits)
  }

  func add(_ shingles: UnsafeBufferPointer<UInt32>) {
    for shingle in shingles {
      let slot = Int(shingle >> shift)
      if counts.base[slot] < .max { counts.base[slot] += 1 }
    }
  }

  subscript(shingle: UInt32) -> UInt8 { counts.base[Int(shingle >> shift)] }
}
