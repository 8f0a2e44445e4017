/// What becomes of each row.
public final class Verdicts: @unchecked Sendable {
  /// The row that stays in a row's place; the row itself where it stays.
  private let keepers: Column<UInt32>
  private let similarities: Column<Float>
  private let reasons: Column<UInt8>

  init(rows: Int, in memory: Memory) throws(MemoryError) {
    keepers = Column(in: memory)
    try keepers.reserve(rows)
    for row in 0..<rows {
      if row & 0xFFFFF == 0 { memory.relieve() }
      keepers.append(UInt32(row))
    }
    similarities = try Column(repeating: 1, count: rows, in: memory)
    reasons = try Column(repeating: 0, count: rows, in: memory)
  }

  public var rows: Int { keepers.count }

  @inline(__always)
  public func isKept(_ row: Int) -> Bool { keepers.base[row] == UInt32(row) }

  /// Why a row leaves; `nil` where it stays.
  public func removal(of row: Int) -> Removal? {
    guard !isKept(row) else { return nil }
    let reason = reasons[row]
    return Removal(
      keeper: Int(keepers[row]), similarity: Double(similarities[row]), key: Int(reason >> 1),
      isExact: reason & 1 != 0)
  }

  func remove(_ row: Int, _ removal: Removal) {
    keepers[row] = UInt32(removal.keeper)
    similarities[row] = Float(removal.similarity)
    reasons[row] = UInt8(removal.key << 1 | (removal.isExact ? 1 : 0))
  }
}

/// Why a row leaves.
public struct Removal: Sendable, Equatable {
  /// The row that stays in its place.
  public let keeper: Int
  /// How alike the two are; in a cluster by union it may be below the threshold.
  public let similarity: Double
  /// The position of the key under which they are too similar.
  public let key: Int
  /// Whether the words are all the same.
  public let isExact: Bool
}
