/// Finds, for one row after the other, the rows before it that are too similar under one key.
final class KeyJoin {
  let table: KeyTable
  let leaders: Column<UInt32>
  private let probes: ProbeLists
  // One value for all that changes: each access to a member of a class is checked at run time.
  private var search: CandidateSearch

  init(
    _ table: KeyTable, leaders: Column<UInt32>, probes: ProbeLists, order: RowOrder,
    in memory: Memory
  ) throws(MemoryError) {
    self.table = table
    self.leaders = leaders
    self.probes = probes
    search = try CandidateSearch(table, order: order, in: memory)
  }

  /// From now on the row is found by those that come.
  func insert(_ row: Int) throws(MemoryError) {
    try search.insert(row, keys: probes.keys(of: row))
  }

  /// The row of highest priority among those inserted that is too similar.
  func witness(for row: Int) -> (row: UInt32, similarity: Double)? {
    search.witness(for: row, keys: probes.keys(of: row))
  }

  /// Calls `join` with every row inserted that is too similar and that `isOpen`.
  func joinAll(for row: Int, isOpen: (UInt32) -> Bool, join: (UInt32) -> Void) {
    search.joinAll(for: row, keys: probes.keys(of: row), isOpen: isOpen, join: join)
  }

  /// The similarity of two rows, whatever it is.
  func similarity(_ row: Int, _ other: Int) -> Double {
    let (left, right) = (Set(table.shingles(of: row)), Set(table.shingles(of: other)))
    var overlap = left.intersection(right).count
    if table.similarity.measure == .rouge {
      var sequence = CommonSubsequence()
      sequence.load(table.words(of: row))
      overlap = sequence.length(with: table.words(of: other))
    }
    return table.similarity.value(overlap: overlap, sizes: left.count + right.count)
  }
}
