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

  /// Passes over the lines behind a row's first one, if the row goes on in them and ends in this
  /// block with the end of a line; returns how many they are.
  ///
  /// - Parameter start: Where the row's first line begins in the block.
  public mutating func skipContinuation(ofRowAt start: Int) -> Int {
    guard let end = StrictScanner.end(ofValueIn: bytes.slice(start..<bytes.count)) else { return 0 }
    let lineEnd = bytes.firstIndex(of: 0x0A, from: start + end)
    guard bytes.slice(start + end..<(lineEnd ?? bytes.count)).isBlank else { return 0 }
    let behind = lineEnd.map { $0 + 1 } ?? bytes.count
    guard behind > at else { return 0 }
    let skipped = bytes.slice(at..<behind)
    at = behind
    return skipped.occurrences(of: 0x0A) + (lineEnd == nil ? 1 : 0)
  }
}
