/// Finds, for one row after the other, the rows before it that are too similar under one key.
final class KeyJoin {
  let table: KeyTable
  let leaders: Column<UInt32>
  private let probes: ProbeLists
  private let order: RowOrder
  private var index: KeptIndex
  private var verifier: Verifier
  private var candidates: [UInt32] = []
  /// Candidates that were verified.
  private(set) var verified = 0

  init(
    _ table: KeyTable, leaders: Column<UInt32>, probes: ProbeLists, order: RowOrder,
    in memory: Memory
  ) throws(MemoryError) {
    self.table = table
    self.leaders = leaders
    self.probes = probes
    self.order = order
    index = try KeptIndex(in: memory)
    verifier = Verifier(table)
  }

  /// From now on the row is found by those that come.
  func insert(_ row: Int) throws(MemoryError) {
    for key in probes.keys(of: row) { try index.insert(key, row: row) }
  }

  /// The row of highest priority among those inserted that is too similar.
  func witness(for row: Int) -> (row: UInt32, similarity: Double)? {
    gatherCandidates(for: row) { _ in true }
    guard !candidates.isEmpty else { return nil }
    if candidates.count > 1 {
      candidates.sort { order.rank(of: $0) < order.rank(of: $1) }
    }
    for candidate in candidates {
      verified += 1
      if let similarity = verifier.similarity(to: Int(candidate)) { return (candidate, similarity) }
    }
    return nil
  }

  /// Calls `join` with every row inserted that is too similar and that `isOpen`.
  func joinAll(for row: Int, isOpen: (UInt32) -> Bool, join: (UInt32) -> Void) {
    gatherCandidates(for: row, where: isOpen)
    for candidate in candidates where isOpen(candidate) {
      verified += 1
      if verifier.similarity(to: Int(candidate)) != nil { join(candidate) }
    }
  }

  /// The similarity of two rows, whatever it is.
  func jaccard(_ row: Int, _ other: Int) -> Double {
    let (left, right) = (Set(table.shingles(of: row)), Set(table.shingles(of: other)))
    let overlap = left.intersection(right).count
    return Similarity.jaccard(overlap: overlap, sizes: left.count + right.count)
  }

  private func gatherCandidates(for row: Int, where isWanted: (UInt32) -> Bool) {
    candidates.removeAll(keepingCapacity: true)
    let keys = probes.keys(of: row)
    guard !keys.isEmpty else { return }
    verifier.begin(row)
    for key in keys { index.prefetch(key) }
    let briefs = table.briefs.base
    for key in keys {
      var position = index.first(key)
      while position != 0 {
        let link = index.link(position)
        position = link.next
        let other = Int(link.row)
        guard briefs[other].lastAskedBy != UInt32(row), isWanted(link.row) else { continue }
        briefs[other].lastAskedBy = UInt32(row)
        if verifier.admits(other, count: Int(briefs[other].count)) { candidates.append(link.row) }
      }
    }
  }
}
