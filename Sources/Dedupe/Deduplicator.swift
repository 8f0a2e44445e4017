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
    _ paths: [String], references: [String] = [], index: Index? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> Outcome {
    let (dataset, numbers) = try await read(paths, references, index, progress)
    return try resolve(dataset, numbers, isStored: index != nil)
  }

  /// Joins the shards of a dataset that were sketched one by one, in that order.
  ///
  /// - Throws: ``SegmentError``, ``KeyError`` or ``MemoryError``.
  public func run(shards: [String]) throws -> Outcome {
    let isExact = try SegmentReader(path: shards[0]).profile().hasSuffix("join=exact")
    let dataset = Dataset(options, makesSignatures: !isExact, in: memory)
    let profile = options.profile(isExact: isExact)
    for shard in shards {
      try dataset.append(segment: shard, profile: profile, keepsCounts: true)
    }
    try dataset.checkKeys()
    return try resolve(dataset, IndexNumbers(), isStored: false)
  }

  /// Writes what a join needs of the rows of files.
  ///
  /// - Returns: How many rows there are.
  public func sketch(_ paths: [String], to path: String) async throws -> Int {
    let (dataset, _) = try await read(paths, [], nil) { _, _ in }
    let isExact = dataset.tables[0].hasSignatures == false
    try Segment.write(
      dataset, rows: .all, profile: options.profile(isExact: isExact), firstNumber: 0, to: path)
    return dataset.rows
  }

  private func resolve(
    _ dataset: Dataset, _ numbers: IndexNumbers, isStored: Bool
  ) throws -> Outcome {
    let order = try RowOrder(
      options.keep, rows: dataset.rows, references: dataset.references, scores: dataset.scores,
      in: memory)
    let joins = try dataset.tables.map {
      try join($0, order, isOnly: dataset.tables.count == 1, isStored: isStored)
    }
    let resolver = Resolver(
      joins: joins, order: order, rows: dataset.rows, references: dataset.references,
      memory: memory)
    let verdicts = try options.cluster == .greedy ? resolver.greedy() : resolver.union()
    let isExact = dataset.tables[0].hasSignatures == false
    return Outcome(
      dataset, verdicts, numbers, profile: options.profile(isExact: isExact), isStored: isStored)
  }

  private func read(
    _ paths: [String], _ references: [String], _ index: Index?, _ progress: (Int, Int) -> Void
  ) async throws -> (Dataset, IndexNumbers) {
    let seen = BlockFeed(references, blockSize: memory.blockSize)
    let fresh = BlockFeed(paths, blockSize: memory.blockSize)
    let settled = try index?.isExact
    let isExact = try settled ?? options.isExact(for: references.isEmpty ? fresh : seen)
    let dataset = Dataset(options, makesSignatures: !isExact, in: memory)
    let numbers = IndexNumbers()
    for segment in index?.segments ?? [] {
      let profile = options.profile(isExact: isExact)
      let (batch, put) = try dataset.append(segment: segment, profile: profile, keepsCounts: false)
      numbers.append(batch, put: put)
    }
    let sketching = Sketching(options: options, jobs: jobs, makesSignatures: !isExact)
    for feed in [seen, fresh] {
      dataset.markReferences()
      try await sketching.run(feed) { sketch in
        try dataset.append(sketch)
        progress(dataset.bytes, dataset.rows)
      }
    }
    try dataset.checkKeys()
    return (dataset, numbers)
  }

  /// Under signatures too, rows are joined by prefixes where far fewer meet so: those made from one
  /// template, just too different to leave, agree in most bands, and few in a rare shingle.
  private func probes(
    of table: KeyTable, leads: (Int) -> Bool
  ) throws(MemoryError) -> ProbeLists {
    guard table.hasSignatures else {
      return try .prefixes(of: table, in: memory, leads: leads)
    }
    let bands = try ProbeLists.bands(of: table, in: memory, leads: leads)
    let meetings = try bands.meetings(in: memory)
    guard meetings > Self.manyMeetings * table.rows else { return bands }
    let prefixes = try ProbeLists.prefixes(of: table, in: memory, leads: leads)
    return try prefixes.meetings(in: memory) < meetings / 4 ? prefixes : bands
  }

  /// Meetings of a row beyond which another way is worth trying.
  private static let manyMeetings = 500

  private func join(
    _ table: KeyTable, _ order: RowOrder, isOnly: Bool, isStored: Bool
  ) throws(MemoryError) -> KeyJoin {
    let leaders = try ExactCopies.leaders(of: table, in: order, memory: memory)
    // Under several keys a copy may have to be looked at again, because its leader left for a
    // reason that is not its own.
    let leads = { (row: Int) in
      table.briefs.base[row].count > 0 && (!isOnly || leaders.base[row] == UInt32(row))
    }
    let probes = try self.probes(of: table, leads: leads)
    table.dropKeys(butStays: isStored)
    return try KeyJoin(table, leaders: leaders, probes: probes, order: order, in: memory)
  }
}
