import Glibc

/// Reads a file in blocks of whole lines, in memory bounded by block size and longest line.
///
/// ```swift
/// var reader = try BlockReader(path: "train.jsonl.zst")
/// while let block = try reader.next() { … }
/// ```
public struct BlockReader: ~Copyable {
  /// What a block holds where its lines are shorter: small enough to stay in a core's cache.
  public static let standardBlockSize = 1 << 19

  public let path: String
  private var source: ByteSource
  private let blockSize: Int
  private let lineLimit: Int
  private var spare: [Block] = []
  /// The beginning of a line whose end has not been read, in a block of its own.
  private var carried: Block?
  private var offset = 0
  private var isAtStart = true
  private var isAtEnd = false
  private var endedBlank = false
  private var endedInCarriageReturn = false

  /// - Parameters:
  ///   - path: A file, or `-` for standard input; gzip and zstd are unpacked.
  ///   - lineLimit: Longer lines are passed over and reported as ``Block/overlongLine``.
  public init(
    path: String, blockSize: Int = standardBlockSize, lineLimit: Int = 100_000_000
  ) throws(ReadError) {
    precondition(blockSize > 0 && lineLimit > 0, "a block and a line need room")
    self.path = path
    self.blockSize = blockSize
    self.lineLimit = lineLimit
    source = try ByteSource(path: path)
  }

  /// Takes back a block that nobody looks at any more.
  public mutating func recycle(_ block: Block) { spare.append(block) }

  /// The next lines, or `nil` at the end of the file.
  public mutating func next() throws(ReadError) -> Block? {
    guard !isAtEnd else { return nil }
    let block = try takeCarried()
    var filled = block.count
    var searched = 0
    while true {
      try fill(block, &filled)
      let end = isAtEnd ? filled : block.lastLineEnd(in: filled, from: searched)
      if let end { return try finish(block, end: end, filled: filled) }
      searched = filled
      if filled > lineLimit { return try skipLine(block, filled: filled) }
      try block.grow(to: min(filled * 2, lineLimit + 1), keeping: filled)
    }
  }

  private mutating func takeCarried() throws(ReadError) -> Block {
    if let block = carried {
      carried = nil
      return block
    }
    return try emptyBlock()
  }

  private mutating func emptyBlock() throws(ReadError) -> Block {
    guard let block = spare.popLast() else { return try Block(capacity: blockSize) }
    try block.reset(to: blockSize)
    return block
  }

  private mutating func fill(_ block: Block, _ filled: inout Int) throws(ReadError) {
    while filled < block.capacity {
      let room = UnsafeMutableRawBufferPointer(
        start: block.buffer + filled, count: block.capacity - filled)
      let count = try source.read(into: room)
      if count == 0 {
        isAtEnd = true
        return
      }
      // A pipe gives what it has. The block is filled all the same: where blocks end must not
      // depend on how fast somebody writes.
      filled += count
    }
  }

  private mutating func finish(_ block: Block, end: Int, filled: Int) throws(ReadError) -> Block? {
    if end < filled {
      let rest = try emptyBlock()
      try rest.grow(to: max(blockSize, filled - end), keeping: 0)
      memcpy(rest.buffer, block.buffer + end, filled - end)
      rest.count = filled - end
      carried = rest
    }
    block.count = end
    if isAtStart { try Container.check(block.bytes, isWhole: isAtEnd, path: path) }
    if end == 0 && !isAtStart {
      recycle(block)
      return nil
    }
    place(block, length: end)
    let lines = block.bytes
    endedInCarriageReturn = lines.hasSuffix("\r\n")
    endedBlank = block.endsInBlankLine
    return block
  }

  /// Reads to the end of a line that is too long, keeping none of it.
  private mutating func skipLine(_ block: Block, filled: Int) throws(ReadError) -> Block {
    if isAtStart {
      block.count = filled
      try Container.check(block.bytes, isWhole: false, path: path)
    }
    var length = filled
    while !isAtEnd {
      let room = UnsafeMutableRawBufferPointer(start: block.buffer, count: blockSize)
      let count = try source.read(into: room)
      isAtEnd = count == 0
      guard let newline = memchr(block.buffer, 0x0A, count) else {
        length += count
        continue
      }
      let end = UnsafeRawPointer(newline) - UnsafeRawPointer(block.buffer) + 1
      length += end
      let rest = try emptyBlock()
      memcpy(rest.buffer, block.buffer + end, count - end)
      rest.count = count - end
      carried = rest
      break
    }
    block.count = 0
    block.overlongLine = length
    place(block, length: length)
    endedBlank = false
    endedInCarriageReturn = false
    return block
  }

  private mutating func place(_ block: Block, length: Int) {
    block.offset = offset
    block.isFirst = isAtStart
    block.followsBlankLine = endedBlank
    block.followsCarriageReturn = endedInCarriageReturn
    offset += length
    isAtStart = false
  }
}
