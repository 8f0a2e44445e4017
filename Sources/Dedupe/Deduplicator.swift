/// Finds the rows of files that are too similar to a row that stays.
public struct Deduplicator: Sendable {
  private let options: DedupeOptions
  private let jobs: Int

  /// - Parameter jobs: How many blocks are sketched at once, at least 1; it changes nothing of the
  ///   outcome.
  public init(_ options: DedupeOptions, jobs: Int) {
    precondition(jobs > 0 && !options.keys.isEmpty, "there is nothing to do, or nobody to do it")
    self.options = options
    self.jobs = jobs
  }

  /// - Parameters:
  ///   - paths: Read one after the other as one dataset.
  ///   - references: Files whose rows stay whatever comes, and are not counted.
  ///   - progress: Called after every block with the bytes and rows so far.
  /// - Throws: ``ReadError``, or ``KeyError`` where no row has a key.
  /// - Complexity: O(*n*) in the bytes, and in the pairs of rows that stay and meet.
  public func run(
    _ paths: [String], references: [String] = [], progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> Outcome {
    let dataset = try await read(paths, references, progress)
    let order = RowOrder(
      options.keep, rows: dataset.rows, references: dataset.references, scores: dataset.scores)
    let joins = dataset.tables.map { join($0, order, isOnly: dataset.tables.count == 1) }
    let resolver = Resolver(
      joins: joins, order: order, rows: dataset.rows, references: dataset.references)
    let verdicts = options.cluster == .greedy ? resolver.greedy() : resolver.union()
    return Outcome(dataset, verdicts)
  }

  private func read(
    _ paths: [String], _ references: [String], _ progress: (Int, Int) -> Void
  ) async throws -> Dataset {
    let isExact = try options.method.isExact(for: (references + paths).first, options)
    let dataset = Dataset(options.keys, makesSignatures: !isExact)
    let sketching = Sketching(options: options, jobs: jobs, makesSignatures: !isExact)
    for (files, areReferences) in [(references, true), (paths, false)] where !files.isEmpty {
      try await sketching.run(BlockFeed(files)) { sketch in
        try dataset.append(sketch)
        progress(dataset.bytes, dataset.rows)
      }
      if areReferences { dataset.markReferences() }
    }
    try dataset.checkKeys()
    return dataset
  }

  private func join(_ table: KeyTable, _ order: RowOrder, isOnly: Bool) -> KeyJoin {
    let leaders = ExactCopies.leaders(of: table, in: order)
    // Under several keys a copy may have to be looked at again, because its leader left for a
    // reason that is not its own.
    let leads = { (row: Int) in
      table.briefs.base[row].count > 0 && (!isOnly || leaders.base[row] == UInt32(row))
    }
    let probes =
      table.hasSignatures
      ? ProbeLists.bands(of: table, leads: leads) : ProbeLists.prefixes(of: table, leads: leads)
    table.dropBandKeys()
    return KeyJoin(table, leaders: leaders, probes: probes, order: order)
  }
}
