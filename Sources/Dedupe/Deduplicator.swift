/// Finds the rows of files that are too similar to a row that stays.
public struct Deduplicator: Sendable {
  private let options: DedupeOptions
  private let jobs: Int
  private let memory: Memory

  /// - Parameters:
  ///   - jobs: How many blocks are sketched at once, at least 1.
  ///   - memory: What a run may take.
  ///
  /// Neither changes anything of the outcome.
  public init(_ options: DedupeOptions, jobs: Int, memory: Memory) {
    precondition(jobs > 0 && !options.keys.isEmpty, "there is nothing to do, or nobody to do it")
    self.options = options
    self.jobs = jobs
    self.memory = memory
  }

  /// - Parameters:
  ///   - paths: Read one after the other as one dataset.
  ///   - references: Files whose rows stay whatever comes, and are not counted.
  ///   - progress: Called after every block with the bytes and rows so far.
  /// - Throws: ``ReadError``, ``KeyError`` where no row has a key, or ``MemoryError``.
  /// - Complexity: O(*n*) in the bytes, and in the pairs of rows that stay and meet.
  public func run(
    _ paths: [String], references: [String] = [], progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> Outcome {
    let dataset = try await read(paths, references, progress)
    let order = try RowOrder(
      options.keep, rows: dataset.rows, references: dataset.references, scores: dataset.scores,
      in: memory)
    let joins = try dataset.tables.map {
      try join($0, order, isOnly: dataset.tables.count == 1)
    }
    let resolver = Resolver(
      joins: joins, order: order, rows: dataset.rows, references: dataset.references,
      memory: memory)
    let verdicts = try options.cluster == .greedy ? resolver.greedy() : resolver.union()
    return Outcome(dataset, verdicts)
  }

  private func read(
    _ paths: [String], _ references: [String], _ progress: (Int, Int) -> Void
  ) async throws -> Dataset {
    let seen = BlockFeed(references, blockSize: memory.blockSize)
    let fresh = BlockFeed(paths, blockSize: memory.blockSize)
    let isExact = try options.isExact(for: references.isEmpty ? fresh : seen)
    let dataset = Dataset(options.keys, makesSignatures: !isExact, in: memory)
    let sketching = Sketching(options: options, jobs: jobs, makesSignatures: !isExact)
    for feed in [seen, fresh] {
      dataset.markReferences()
      try await sketching.run(feed) { sketch in
        try dataset.append(sketch)
        progress(dataset.bytes, dataset.rows)
      }
    }
    try dataset.checkKeys()
    return dataset
  }

  private func join(
    _ table: KeyTable, _ order: RowOrder, isOnly: Bool
  ) throws(MemoryError) -> KeyJoin {
    let leaders = try ExactCopies.leaders(of: table, in: order, memory: memory)
    // Under several keys a copy may have to be looked at again, because its leader left for a
    // reason that is not its own.
    let leads = { (row: Int) in
      table.briefs.base[row].count > 0 && (!isOnly || leaders.base[row] == UInt32(row))
    }
    let probes =
      try table.hasSignatures
      ? ProbeLists.bands(of: table, in: memory, leads: leads)
      : ProbeLists.prefixes(of: table, in: memory, leads: leads)
    table.dropKeys()
    return try KeyJoin(table, leaders: leaders, probes: probes, order: order, in: memory)
  }
}
