import Records

/// All rows of a dataset under one key, a column for each thing that is kept of them.
final class KeyTable: @unchecked Sendable {
  let key: KeySelector
  let banding: Banding
  /// Where a row's shingles begin in ``shingles``, and how many they are.
  let briefs: Column<Brief>
  let shingles: Column<UInt32>
  /// The words that the shingles are made of, one each, where sequences are compared.
  private let words: Column<UInt32>
  let similarity: Similarity
  private(set) var hashes: Column<RowHash>
  /// A column for each band; empty where pairs are found exactly.
  private(set) var bandKeys: [Column<UInt32>] = []
  let signatures: Column<UInt8>
  private(set) var missing = 0
  /// Those that miss it among the rows that stay whatever comes.
  private(set) var missingBefore = 0
  private(set) var rowsWithoutText = 0

  /// What is asked of a candidate first, in one place of memory.
  struct Brief: BitwiseCopyable {
    var start: UInt64
    var count: UInt32
    /// The last row that this one was a candidate for, so that it is so once.
    var lastAskedBy: UInt32
  }

  init(_ key: KeySelector, _ measure: Measure, makesSignatures: Bool, in memory: Memory) {
    self.key = key
    similarity = Similarity(measure: measure, threshold: key.threshold)
    words = Column(in: memory)
    briefs = Column(in: memory)
    shingles = Column(in: memory)
    hashes = Column(in: memory)
    signatures = Column(in: memory)
    hasSignatures = makesSignatures
    banding = Banding(threshold: key.threshold)
    if makesSignatures { bandKeys = (0..<banding.bands).map { _ in Column(in: memory) } }
  }

  var rows: Int { briefs.count }

  let hasSignatures: Bool

  func append(_ block: BlockSketch.Keyed) throws(MemoryError) {
    try briefs.reserve(block.counts.count)
    try shingles.reserve(block.shingles.count)
    try hashes.reserve(block.hashes.count)
    try words.reserve(block.words.count)
    words.append(block.words.all)
    var start = UInt64(shingles.count)
    for row in 0..<block.counts.count {
      briefs.append(Brief(start: start, count: block.counts[row], lastAskedBy: .max))
      start += UInt64(block.counts[row])
    }
    shingles.append(block.shingles.all)
    hashes.append(block.hashes.all)
    missing += block.missing
    rowsWithoutText += block.rowsWithoutText
    guard hasSignatures else { return }
    try signatures.reserve(block.signatures.count)
    for column in bandKeys { try column.reserve(block.counts.count) }
    signatures.append(
      block.signatures.all)
    let bands = banding.bands
    for band in 0..<bands {
      let column = bandKeys[band].extend(by: block.counts.count)
      for row in 0..<block.counts.count { column[row] = block.bandKeys[row * bands + band] }
    }
  }

  /// Adds rows whose columns are all at hand, the keys a column for each band.
  func append(
    counts: UnsafeBufferPointer<UInt32>, shingles added: UnsafeBufferPointer<UInt32>,
    hashes addedHashes: UnsafeBufferPointer<RowHash>,
    signatures addedSignatures: UnsafeBufferPointer<UInt8>,
    bandKeys addedKeys: [UnsafeBufferPointer<UInt32>]
  ) throws(MemoryError) {
    try briefs.reserve(counts.count)
    try shingles.reserve(added.count)
    try hashes.reserve(addedHashes.count)
    try signatures.reserve(addedSignatures.count)
    var start = UInt64(shingles.count)
    for count in counts {
      briefs.append(Brief(start: start, count: count, lastAskedBy: .max))
      start += UInt64(count)
    }
    shingles.append(added)
    hashes.append(addedHashes)
    signatures.append(addedSignatures)
    for (column, keys) in zip(bandKeys, addedKeys) {
      try column.reserve(keys.count)
      column.append(keys)
    }
  }

  func note(missing added: Int, rowsWithoutText addedEmpty: Int) {
    missing += added
    rowsWithoutText += addedEmpty
  }

  /// Counts anew, because the rows so far stay whatever comes.
  func forgetMissing() {
    missingBefore += missing
    (missing, rowsWithoutText) = (0, 0)
  }

  /// The distinct shingles of a row, in no order.
  @inline(__always)
  func shingles(of row: Int) -> UnsafeBufferPointer<UInt32> {
    let brief = briefs[row]
    return UnsafeBufferPointer(start: shingles.base + Int(brief.start), count: Int(brief.count))
  }

  /// The words of a row in order, where sequences are compared.
  func words(of row: Int) -> UnsafeBufferPointer<UInt32> {
    let brief = briefs[row]
    return UnsafeBufferPointer(start: words.base + Int(brief.start), count: Int(brief.count))
  }

  /// Forgets what only the search for copies and candidates needs.
  ///
  /// - Parameter butStays: Whether the rows are written to a segment later on.
  func dropKeys(butStays: Bool) {
    guard !butStays else { return }
    bandKeys = []
    hashes = Column()
  }
}
