import Records

/// The blocks of several files, one after the other.
final class BlockFeed {
  private var paths: ArraySlice<String>
  private var reader: BlockReader?

  /// simdjson reads no longer rows.
  static let lineLimit = 1 << 32

  init(_ paths: [String]) { self.paths = paths[...] }

  func next() throws(ReadError) -> Block? {
    while true {
      if let block = try reader?.next() { return block }
      reader = nil
      guard let path = paths.popFirst() else { return nil }
      reader = try BlockReader(path: path, lineLimit: Self.lineLimit)
    }
  }

  func recycle(_ block: Block) { reader?.recycle(block) }
}
