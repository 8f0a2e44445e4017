/// The rows by priority: who comes first stays first.
struct RowOrder {
  /// `nil` where it is the order of the rows.
  private let rows: Column<UInt32>?
  private let ranks: Column<UInt32>?

  /// - Parameters:
  ///   - references: How many rows in front come before all others, because they stay whatever
  ///     else does.
  ///   - scores: A number for each row, for priorities that go by one.
  init(
    _ keep: DedupeOptions.Priority, rows count: Int, references: Int, scores: Column<Double>,
    in memory: Memory
  ) throws(MemoryError) {
    let tail = references..<count
    let ordered: [UInt32]
    switch keep {
    case .first:
      (rows, ranks) = (nil, nil)
      return
    case .newest:
      ordered = tail.reversed().map { UInt32($0) }
    case .longest, .highest:
      let scores = scores.base
      ordered = tail.map { UInt32($0) }.sorted { left, right in
        let (one, other) = (scores[Int(left)], scores[Int(right)])
        return one == other ? left < right : one > other
      }
    }
    let rows = Column<UInt32>(in: memory)
    try rows.reserve(count)
    let ranks = try Column<UInt32>(repeating: 0, count: count, in: memory)
    for row in 0..<references { rows.append(UInt32(row)) }
    ordered.withUnsafeBufferPointer { rows.append($0) }
    for rank in 0..<count { ranks[Int(rows[rank])] = UInt32(rank) }
    self.rows = rows
    self.ranks = ranks
  }

  @inline(__always)
  func row(at rank: Int) -> Int { rows.map { Int($0.base[rank]) } ?? rank }

  @inline(__always)
  func rank(of row: UInt32) -> UInt32 { ranks.map { $0.base[Int(row)] } ?? row }
}
