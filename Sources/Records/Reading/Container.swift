/// Tells a file that is not lines of UTF-8 JSON at all from one with faulty rows.
enum Container {
  /// - Parameters:
  ///   - head: The first lines of the file.
  ///   - isWhole: Whether they are all there is.
  static func check(_ head: Bytes, isWhole: Bool, path: String) throws(ReadError) {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .utf32(path: path)
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.starts(with: [0x7B, 0, 0x22, 0]) || head.starts(with: [0, 0x7B, 0, 0x22])
    {
      throw .utf16(path: path)
    }
    if head.hasPrefix("version https://git-lfs.github.com/spec/") {
      throw .lfsPointer(path: path)
    }
    let text = head.withoutByteOrderMark.trimmed
    if text.first == UInt8(ascii: "["), isOneArray(text, isWhole: isWhole) {
      throw .jsonArray(path: path)
    }
    if text.first == UInt8(ascii: "{"), isPrettyPrinted(text) { throw .prettyPrinted(path: path) }
  }

  /// An array that the first line does not close, or that is the only line.
  private static func isOneArray(_ text: Bytes, isWhole: Bool) -> Bool {
    guard let end = text.firstIndex(of: 0x0A, from: 0) else {
      let opensObject = text.slice(1..<text.count).trimmed.first == UInt8(ascii: "{")
      return text.last != UInt8(ascii: "]") || (isWhole && opensObject)
    }
    let first = text.slice(0..<end).trimmed
    return first == "[" || first.last != UInt8(ascii: "]") && !startsWithRow(text, behind: end)
  }

  /// A first line that stops after an opening or a separator, before one that cannot begin a row.
  private static func isPrettyPrinted(_ text: Bytes) -> Bool {
    guard let end = text.firstIndex(of: 0x0A, from: 0) else { return false }
    let first = text.slice(0..<end).trimmed
    let next = text.slice(end..<text.count).trimmed
    guard let stop = first.last, let begin = next.first else { return false }
    return "{[,:".utf8.contains(stop) && "\"}]{[".utf8.contains(begin)
      && !startsWithRow(text, behind: end)
  }

  /// Whether the next line is an object by itself: then only the first row is faulty.
  private static func startsWithRow(_ text: Bytes, behind end: Int) -> Bool {
    let rest = text.slice(end..<text.count).trimmed
    let line = rest.slice(0..<(rest.firstIndex(of: 0x0A, from: 0) ?? rest.count)).trimmed
    return line.first == UInt8(ascii: "{") && line.last == UInt8(ascii: "}")
  }
}

extension Bytes {
  public static let byteOrderMark: StaticString = "\u{FEFF}"

  public var withoutByteOrderMark: Bytes {
    hasPrefix(Bytes.byteOrderMark) ? slice(3..<count) : self
  }
}
