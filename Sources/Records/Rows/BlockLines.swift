/// The lines of a block, in order.
public struct BlockLines: IteratorProtocol, Sequence {
  private let bytes: Bytes
  /// Where the next line begins in the block.
  private var at = 0
  private var followsBlankLine: Bool
  private var followsCarriageReturn: Bool

  public init(_ block: Block) {
    bytes = block.bytes
    followsBlankLine = block.followsBlankLine
    followsCarriageReturn = block.followsCarriageReturn
  }

  /// A line and where it begins in the block.
  public struct Element {
    public var line: Line
    public let offset: Int
  }

  public mutating func next() -> Element? {
    guard at < bytes.count else { return nil }
    let start = at
    let end = bytes.firstIndex(of: 0x0A, from: start)
    at = end.map { $0 + 1 } ?? bytes.count
    var text = bytes.slice(start..<(end ?? bytes.count))
    var ending: Line.Ending = end == nil ? .endOfFile : .lineFeed
    if end != nil, text.last == 0x0D {
      ending = .carriageReturn
      text = text.slice(0..<text.count - 1)
    }
    let marked = text.hasPrefix(Bytes.byteOrderMark)
    let line = Line(
      bytes: marked ? text.withoutByteOrderMark : text, ending: ending, hasByteOrderMark: marked,
      followsBlankLine: followsBlankLine, followsCarriageReturn: followsCarriageReturn)
    followsBlankLine = line.isBlank
    followsCarriageReturn = ending == .carriageReturn
    return Element(line: line, offset: marked ? start + 3 : start)
  }

  /// Passes over the lines that go on with a row, up to one that can begin a row; returns how many.
  public mutating func skipContinuation() -> Int {
    var skipped = 0
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != UInt8(ascii: "{") {
      at = bytes.firstIndex(of: 0x0A, from: at).map { $0 + 1 } ?? bytes.count
      skipped += 1
    }
    return skipped
  }
}
