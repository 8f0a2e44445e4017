import Records
import Text

/// What is kept of a block's rows: a few hundred bytes each, reused from block to block.
///
/// - Note: `@unchecked Sendable` holds because one worker fills it and hands it on.
final class BlockSketch: @unchecked Sendable {
  /// The rows of a block under one key.
  struct Keyed {
    /// Distinct shingles; 0 for an empty or missing text.
    let counts = Column<UInt32>()
    let shingles = Column<UInt32>(capacity: 1 << 16)
    /// As many as shingles, where sequences are compared.
    let words = Column<UInt32>()
    let hashes = Column<RowHash>()
    /// ``Banding/bands`` keys a row, one row behind the other.
    let bandKeys = Column<UInt32>(capacity: 1 << 14)
    /// The low bytes of the minima, ``Permutations/count`` a row.
    let signatures = Column<UInt8>(capacity: 1 << 16)
    var rowsWithoutText = 0
    var missing = 0
  }

  var keyed: [Keyed]
  /// What ``DedupeOptions/Priority`` goes by; empty where that is the order.
  let scores = Column<Double>()
  var rows = 0
  var bytes = 0
  var words = 0
  var faultyRows = 0
  var firstFaultyRow: Int?
  var rowsWithoutScore = 0
  /// The keys at the top of the first row, for a message.
  var firstKeys: [String] = []

  init(keys: Int) { keyed = (0..<keys).map { _ in Keyed() } }

  func removeAll() {
    for index in keyed.indices {
      keyed[index].counts.removeAll()
      keyed[index].shingles.removeAll()
      keyed[index].hashes.removeAll()
      keyed[index].words.removeAll()
      keyed[index].bandKeys.removeAll()
      keyed[index].signatures.removeAll()
      keyed[index].rowsWithoutText = 0
      keyed[index].missing = 0
    }
    scores.removeAll()
    (rows, bytes, words, faultyRows, rowsWithoutScore) = (0, 0, 0, 0, 0)
    firstFaultyRow = nil
    firstKeys = []
  }
}
