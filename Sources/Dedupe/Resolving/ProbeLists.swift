/// For each row, the keys under which it may meet rows that are similar to it.
///
/// Rows without a key in common cannot be too similar, or, by MinHash, hardly ever are. Keys that
/// only one row has are not in the lists.
struct ProbeLists {
  /// Where a row's keys begin; one more entry than rows.
  let starts: Column<UInt64>
  let keys: Column<UInt32>

  /// About how many pairs of rows share a key, counted once for each key that they share; never too
  /// few.
  func meetings(in memory: Memory) throws(MemoryError) -> Int {
    let bits = min(26, max(12, Int.bitWidth - max(1, keys.count).leadingZeroBitCount))
    let counts = try Column<UInt32>(repeating: 0, count: 1 << bits, in: memory)
    var meetings = 0
    for position in 0..<keys.count {
      if position & 0xFFF == 0 { memory.relieve() }
      let slot = Int((keys.base[position] &* 0x9E37_79B1) >> UInt32(32 - bits))
      meetings += Int(counts.base[slot])
      counts.base[slot] += 1
    }
    return meetings
  }

  @inline(__always)
  func keys(of row: Int) -> UnsafeBufferPointer<UInt32> {
    let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
    return UnsafeBufferPointer(start: keys.base + start, count: end - start)
  }
}
