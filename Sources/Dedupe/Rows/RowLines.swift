public import Records

/// The rows of a block: its lines that are not blank, with their ends.
///
/// Both readings of a file go by it, so that they count alike.
public struct RowLines: Sequence, IteratorProtocol {
  private let bytes: Bytes
  private var at = 0

  public init(_ bytes: Bytes) { self.bytes = bytes }

  /// A row's place in its block.
  public struct Element {
    /// With the line's end and with a byte order mark in front.
    public let range: Range<Int>
    /// Without them.
    public let content: Bytes
  }

  public mutating func next() -> Element? {
    while at < bytes.count {
      let start = at
      let end = bytes.firstIndex(of: 0x0A, from: start)
      at = end.map { $0 + 1 } ?? bytes.count
      var content = bytes.slice(start..<(end ?? bytes.count)).withoutByteOrderMark
      // Rows end in a brace; white space in front of the line's end is the parser's to pass over.
      if content.first != UInt8(ascii: "{"), content.isBlank { continue }
      if content.last == 0x0D { content = content.slice(0..<content.count - 1) }
      return Element(range: start..<at, content: content)
    }
    return nil
  }
}
