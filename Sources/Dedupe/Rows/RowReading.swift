public import Records

/// Reads the rows of files once more, to write or show some of them.
public enum RowReading {
  /// Some whole rows.
  public struct Piece {
    public let bytes: Bytes
    /// The number of its first row, from 0, over all files.
    public let firstRow: Int

    public var rows: RowLines { RowLines(bytes) }
  }

  /// - Parameters:
  ///   - end: Reading ends with the piece that holds the row in front of this one.
  ///   - look: Called with the pieces in order; what it is given is gone afterwards. It returns how
  ///     many rows the piece has.
  /// - Returns: How many rows there are.
  @discardableResult
  public static func read(
    _ paths: [String], upTo end: Int = .max, _ look: (Piece) throws -> Int
  ) throws -> Int {
    let feed = BlockFeed(paths)
    var rows = 0
    while rows < end, let block = try feed.next() {
      rows += try look(Piece(bytes: block.bytes, firstRow: rows))
      feed.recycle(block)
    }
    return rows
  }
}
