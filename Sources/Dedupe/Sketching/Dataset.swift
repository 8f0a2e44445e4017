import Settings

/// All that is kept of the rows while pairs are looked for.
final class Dataset: @unchecked Sendable {
  let tables: [KeyTable]
  let memory: Memory
  let scores: Column<Double>
  private(set) var rows = 0
  private(set) var bytes = 0
  private(set) var words = 0
  /// How many rows in front stay whatever comes.
  private(set) var references = 0
  private(set) var faultyRows = 0
  private(set) var firstFaultyRow: Int?
  /// Of rows that stay whatever comes.
  private var faultyBefore = 0
  private(set) var rowsWithoutScore = 0
  private var firstKeys: [String] = []

  init(_ options: DedupeOptions, makesSignatures: Bool, in memory: Memory) {
    self.memory = memory
    scores = Column(in: memory)
    tables = options.keys.map {
      KeyTable($0, options.measure, makesSignatures: makesSignatures, in: memory)
    }
  }

  func append(_ sketch: BlockSketch) throws {
    if firstFaultyRow == nil, let row = sketch.firstFaultyRow { firstFaultyRow = rows + row }
    for (table, keyed) in zip(tables, sketch.keyed) { try table.append(keyed) }
    try scores.reserve(sketch.scores.count)
    scores.append(sketch.scores.all)
    memory.relieve()
    if firstKeys.isEmpty { firstKeys = sketch.firstKeys }
    rows += sketch.rows
    bytes += sketch.bytes
    words += sketch.words
    faultyRows += sketch.faultyRows
    rowsWithoutScore += sketch.rowsWithoutScore
    // A row's number must fit in 32 bits, with room for marks.
    guard rows < Int(UInt32.max) - 1 else { throw TooManyRows() }
  }

  /// Adds what a segment says of its rows; the tables are filled by the caller.
  ///
  /// - Parameter counted: Bytes, words, faulty rows, the first of them, rows without a score and
  ///   rows, or nothing where they do not count here.
  func append(
    scores added: UnsafeBufferPointer<Double>, rows addedRows: Int, counted: [UInt64]
  ) throws {
    try scores.reserve(added.count)
    scores.append(added)
    if counted.count == 6 {
      bytes += Int(counted[0])
      words += Int(counted[1])
      faultyRows += Int(counted[2])
      if firstFaultyRow == nil, counted[3] != .max { firstFaultyRow = rows + Int(counted[3]) }
      rowsWithoutScore += Int(counted[4])
    }
    rows += addedRows
    guard rows < Int(UInt32.max) - 1 else { throw TooManyRows() }
  }

  /// - Throws: ``KeyError`` where rows are read and none of them has a key.
  func checkKeys() throws(KeyError) {
    for table in tables {
      let missing = table.missingBefore + table.missing
      guard missing > 0, missing + faultyBefore + faultyRows == rows else { continue }
      let known = Array(firstKeys.prefix(20))
      guard case .path(let path) = table.key.source else { throw .noText(known: known) }
      let proposal = known.contains(path.root) ? nil : nearest(to: path.root, among: known)
      throw .unknown(table.key.name, nearest: proposal, known: known)
    }
  }

  /// Says that the rows so far stay whatever comes; what is counted of rows begins anew.
  func markReferences() {
    references = rows
    faultyBefore += faultyRows
    (faultyRows, firstFaultyRow, rowsWithoutScore) = (0, nil, 0)
    for table in tables { table.forgetMissing() }
  }
}

/// More rows than can be told apart.
struct TooManyRows: Error, CustomStringConvertible {
  var description: String { "more than 4 billion rows; cut the input into parts" }
}
