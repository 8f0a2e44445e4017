/// Finds the place of a JSON Pointer in a row's text.
///
/// A pointer may go on behind `#` inside a string that is itself JSON, as in
/// `/messages/2/tool_calls/0/function/arguments#/city`.
public enum Locator {
  /// Where a value begins, in bytes from the start of the row, or where it would stand: the
  /// innermost container on the way that does exist.
  ///
  /// - Parameters:
  ///   - pointer: RFC 6901, with `#` as said above.
  ///   - offset: A position in the decoded bytes of the string found there.
  /// - Complexity: O(*n*) in the length of the row.
  public static func place(of pointer: String, offset: Int? = nil, in row: Bytes) -> Int {
    var walk = JSONWalk(row)
    walk.skipSpace()
    var parts = [Substring(pointer)]
    // A key may hold the sign as well: it divides only where the pointer does not lead anywhere.
    if !walk.descend(PointerToken.keys(of: parts[0])),
      let sign = pointer.utf8.firstIndex(of: UInt8(ascii: "#"))
    {
      walk = JSONWalk(row)
      walk.skipSpace()
      parts = [pointer[..<sign], pointer[pointer.utf8.index(after: sign)...]]
      walk.descend(PointerToken.keys(of: parts[0]))
    }
    guard walk.isAtString else { return walk.at }
    guard parts.count > 1 else {
      return offset.map { walk.rawPosition(ofDecoded: $0) } ?? walk.at
    }
    let decoded = walk.decodedString()
    let inner = decoded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let text = Bytes(base: base, count: buffer.count)
      return place(of: String(parts[1]), offset: offset, in: text)
    }
    return walk.rawPosition(ofDecoded: inner)
  }
}

extension Bytes {
  /// The number of Unicode scalars in front of a byte, plus one: the column that editors show.
  public func column(at offset: Int) -> Int {
    var column = 1
    for position in 0..<Swift.min(offset, count) where self[position] & 0xC0 != 0x80 {
      column += 1
    }
    return column
  }
}
