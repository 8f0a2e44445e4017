/// Decides who stays.
struct Resolver {
  let joins: [KeyJoin]
  let order: RowOrder
  let rows: Int
  /// How many rows in front stay whatever comes.
  let references: Int
  let memory: Memory

  /// Goes through the rows by priority: a row leaves if one that stays is too similar.
  ///
  /// So no two rows that stay are too similar, and each that leaves has a witness that stays.
  func greedy() throws(MemoryError) -> Verdicts {
    let verdicts = try Verdicts(rows: rows, in: memory)
    for rank in 0..<rows {
      memory.relieve()
      let row = order.row(at: rank)
      if row >= references, let removal = removal(of: row, verdicts) {
        verdicts.remove(row, removal)
      } else {
        for join in joins { try join.insert(row) }
      }
    }
    return verdicts
  }

  /// Keeps the first row, by priority, of all that hang together.
  func union() throws(MemoryError) -> Verdicts {
    var forest = try Forest(order: order, rows: rows, in: memory)
    for rank in 0..<rows {
      memory.relieve()
      let row = order.row(at: rank)
      for join in joins {
        let leader = Int(join.leaders.base[row])
        if leader != row {
          forest.unite(row, leader)
          continue
        }
        let root = forest.root(of: row)
        var found: [UInt32] = []
        join.joinAll(
          for: row, isOpen: { forest.root(of: Int($0)) != root }, join: { found.append($0) })
        for other in found { forest.unite(row, Int(other)) }
        try join.insert(row)
      }
    }
    return try verdicts(of: forest)
  }

  private func removal(of row: Int, _ verdicts: Verdicts) -> Removal? {
    for (key, join) in joins.enumerated() {
      let leader = Int(join.leaders.base[row])
      if leader != row {
        if verdicts.isKept(leader) {
          return Removal(keeper: leader, similarity: 1, key: key, isExact: true)
        }
        // What the same text was too similar to, this one is too.
        if let removal = verdicts.removal(of: leader), removal.key == key { return removal }
      }
      if let witness = join.witness(for: row) {
        return Removal(
          keeper: Int(witness.row), similarity: witness.similarity, key: key, isExact: false)
      }
    }
    return nil
  }

  private func verdicts(of forest: Forest) throws(MemoryError) -> Verdicts {
    let verdicts = try Verdicts(rows: rows, in: memory)
    for row in references..<rows {
      let keeper = forest.root(of: row)
      guard keeper != row else { continue }
      // The key under which the two are nearest is the one to tell.
      var best = Removal(keeper: keeper, similarity: 0, key: 0, isExact: false)
      for (key, join) in joins.enumerated() where join.table.briefs[row].count > 0 {
        let isExact = join.leaders[row] == join.leaders[keeper]
        let similarity = isExact ? 1 : join.similarity(row, keeper)
        if similarity > best.similarity {
          best = Removal(keeper: keeper, similarity: similarity, key: key, isExact: isExact)
        }
      }
      verdicts.remove(row, best)
    }
    return verdicts
  }
}

/// Disjoint sets of rows (Tarjan 1975), the first by priority being the root.
private struct Forest {
  private let order: RowOrder
  private let parents: Column<UInt32>

  init(order: RowOrder, rows: Int, in memory: Memory) throws(MemoryError) {
    self.order = order
    parents = Column(in: memory)
    try parents.reserve(rows)
    for row in 0..<rows { parents.append(UInt32(row)) }
  }

  func root(of row: Int) -> Int {
    var row = row
    while Int(parents.base[row]) != row {
      parents.base[row] = parents.base[Int(parents.base[row])]
      row = Int(parents.base[row])
    }
    return row
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    guard one != other else { return }
    if order.rank(of: UInt32(one)) < order.rank(of: UInt32(other)) {
      parents.base[other] = UInt32(one)
    } else {
      parents.base[one] = UInt32(other)
    }
  }
}
