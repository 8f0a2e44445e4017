/// The rows that stay, and the search among them.
struct CandidateSearch: ~Copyable {
  private let table: KeyTable
  private let order: RowOrder
  private var index: KeptIndex
  private var verifier: Verifier
  private var candidates = Column<UInt32>()

  init(_ table: KeyTable, order: RowOrder, in memory: Memory) throws(MemoryError) {
    self.table = table
    self.order = order
    index = try KeptIndex(in: memory)
    verifier = Verifier(table)
  }

  mutating func insert(_ row: Int, keys: UnsafeBufferPointer<UInt32>) throws(MemoryError) {
    for key in keys { try index.insert(key, row: row) }
  }

  mutating func witness(
    for row: Int, keys: UnsafeBufferPointer<UInt32>
  ) -> (row: UInt32, similarity: Double)? {
    gather(for: row, keys: keys) { _ in true }
    guard candidates.count > 0 else { return nil }
    if candidates.count > 1 {
      let order = order
      var all = candidates.mutableAll
      all.sort { order.rank(of: $0) < order.rank(of: $1) }
    }
    for position in 0..<candidates.count {
      let candidate = candidates.base[position]
      if let similarity = verifier.similarity(to: Int(candidate)) { return (candidate, similarity) }
    }
    return nil
  }

  mutating func joinAll(
    for row: Int, keys: UnsafeBufferPointer<UInt32>, isOpen: (UInt32) -> Bool,
    join: (UInt32) -> Void
  ) {
    gather(for: row, keys: keys, where: isOpen)
    for position in 0..<candidates.count {
      let candidate = candidates.base[position]
      if isOpen(candidate), verifier.similarity(to: Int(candidate)) != nil { join(candidate) }
    }
  }

  @inline(__always)
  private mutating func gather(
    for row: Int, keys: UnsafeBufferPointer<UInt32>, where isWanted: (UInt32) -> Bool
  ) {
    candidates.removeAll()
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
