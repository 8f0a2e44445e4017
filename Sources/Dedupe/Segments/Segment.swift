import Records

/// Sketches of rows in a file: of a shard's, or of a batch's that stayed.
///
/// A head in text says under which options it was made; columns follow as they stand in memory, in
/// the machine's byte order, each behind its length.
enum Segment {
  static let version = 1
  static let title = "sdg-dedupe segment"

  /// Which rows of a dataset are written.
  enum Rows {
    case all
    /// Those of the dataset proper that stay.
    case kept(Verdicts)
  }

  static func write(
    _ dataset: Dataset, rows: Rows, profile: String, firstNumber: Int, to path: String
  ) throws(SegmentError) {
    let writer = try SegmentWriter(path: path)
    let chosen = self.chosen(dataset, rows)
    try writer.write("\(title) \(version)\n\(profile)\n")
    let numbers = Column<UInt32>(capacity: chosen.count)
    for row in chosen.all { numbers.append(UInt32(firstNumber + Int(row) - dataset.references)) }
    try writer.write(numbers)
    let counts: [UInt64] = [
      UInt64(dataset.bytes), UInt64(dataset.words), UInt64(dataset.faultyRows),
      dataset.firstFaultyRow.map { UInt64($0) } ?? .max, UInt64(dataset.rowsWithoutScore),
      UInt64(dataset.rows - dataset.references),
    ]
    try writer.write(counts)
    try writer.write(picked(dataset.scores, chosen))
    for table in dataset.tables { try write(table, chosen, to: writer) }
    try writer.finish()
  }

  private static func chosen(_ dataset: Dataset, _ rows: Rows) -> Column<UInt32> {
    let chosen = Column<UInt32>()
    for row in dataset.references..<dataset.rows {
      if case .kept(let verdicts) = rows, !verdicts.isKept(row) { continue }
      chosen.append(UInt32(row))
    }
    return chosen
  }

  private static func write(
    _ table: KeyTable, _ rows: Column<UInt32>, to writer: SegmentWriter
  ) throws(SegmentError) {
    let counts = Column<UInt32>(capacity: rows.count)
    let shingles = Column<UInt32>()
    let signatures = Column<UInt8>()
    for row in rows.all {
      counts.append(table.briefs[Int(row)].count)
      shingles.append(table.shingles(of: Int(row)))
      guard table.hasSignatures else { continue }
      let start = table.signatures.base + Int(row) * Permutations.count
      signatures.append(UnsafeBufferPointer(start: start, count: Permutations.count))
    }
    try writer.write([UInt64(table.missing), UInt64(table.rowsWithoutText)])
    try writer.write(counts)
    try writer.write(shingles)
    try writer.write(picked(table.hashes, rows))
    try writer.write(signatures)
    for column in table.bandKeys { try writer.write(picked(column, rows)) }
  }

  private static func picked<Element>(
    _ column: Column<Element>, _ rows: Column<UInt32>
  ) -> Column<Element> {
    guard column.count > 0 else { return column }
    let picked = Column<Element>(capacity: rows.count)
    for row in rows.all { picked.append(column[Int(row)]) }
    return picked
  }
}

extension Dataset {
  /// Adds the rows of a segment behind those that are there.
  ///
  /// - Parameter keepsCounts: Whether what was counted of the rows counts here too, as it does for
  ///   the shards of one dataset.
  /// - Returns: Where the rows stand among all, and how many there were before some left.
  @discardableResult
  func append(
    segment path: String, profile: String, keepsCounts: Bool
  ) throws -> (numbers: Column<UInt32>, put: Int) {
    let reader = try SegmentReader(path: path)
    try reader.checkHead(profile: profile)
    let numbers = Column<UInt32>()
    numbers.append(try reader.column())
    let counted: UnsafeBufferPointer<UInt64> = try reader.column()
    guard counted.count == 6 else { throw SegmentError.cut(path: path) }
    let scores: UnsafeBufferPointer<Double> = try reader.column()
    try append(scores: scores, rows: numbers.count, counted: keepsCounts ? Array(counted) : [])
    for table in tables { try table.append(from: reader, rows: numbers.count) }
    memory.relieve()
    return (numbers, Int(counted[5]))
  }
}

extension KeyTable {
  fileprivate func append(from reader: SegmentReader, rows: Int) throws {
    let counted: UnsafeBufferPointer<UInt64> = try reader.column()
    let counts: UnsafeBufferPointer<UInt32> = try reader.column()
    let shingles: UnsafeBufferPointer<UInt32> = try reader.column()
    let hashes: UnsafeBufferPointer<RowHash> = try reader.column()
    let signatures: UnsafeBufferPointer<UInt8> = try reader.column()
    var keys: [UnsafeBufferPointer<UInt32>] = []
    for _ in bandKeys { keys.append(try reader.column()) }
    let isWhole =
      counted.count == 2 && counts.count == rows && hashes.count == rows
      && shingles.count == counts.reduce(0) { $0 + Int($1) }
      && signatures.count == (hasSignatures ? rows * Permutations.count : 0)
      && keys.allSatisfy { $0.count == rows }
    guard isWhole else { throw SegmentError.cut(path: reader.path) }
    try append(
      counts: counts, shingles: shingles, hashes: hashes, signatures: signatures, bandKeys: keys)
    note(missing: Int(counted[0]), rowsWithoutText: Int(counted[1]))
  }
}
