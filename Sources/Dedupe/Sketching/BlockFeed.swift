import Records

/// The blocks of several files, one after the other.
final class BlockFeed {
  private var paths: ArraySlice<String>
  private var reader: BlockReader?
  private var ahead: Block?

  /// simdjson reads no longer rows.
  static let lineLimit = 1 << 32

  private let blockSize: Int

  init(_ paths: [String], blockSize: Int = BlockReader.standardBlockSize) {
    self.paths = paths[...]
    self.blockSize = blockSize
  }

  /// The first block, which ``next()`` gives out again.
  func peek() throws(ReadError) -> Block? {
    if ahead == nil { ahead = try next() }
    return ahead
  }

  func next() throws(ReadError) -> Block? {
    if let block = ahead {
      ahead = nil
      return block
    }
    while true {
      if let block = try reader?.next() { return block }
      reader = nil
      guard let path = paths.popFirst() else { return nil }
      reader = try BlockReader(path: path, blockSize: blockSize, lineLimit: Self.lineLimit)
    }
  }

  func recycle(_ block: Block) { reader?.recycle(block) }
}
