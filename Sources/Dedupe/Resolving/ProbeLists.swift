/// For each row, the keys under which it may meet rows that are similar to it.
///
/// Rows without a key in common cannot be too similar, or, by MinHash, hardly ever are. Keys that
/// only one row has are not in the lists.
struct ProbeLists {
  /// Where a row's keys begin; one more entry than rows.
  let starts: Column<UInt64>
  let keys: Column<UInt32>

  @inline(__always)
  func keys(of row: Int) -> UnsafeBufferPointer<UInt32> {
    let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
    return UnsafeBufferPointer(start: keys.base + start, count: end - start)
  }
}
