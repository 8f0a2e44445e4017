import Records
import Text

extension Context {
  /// Whether an identifier of the answer was named before, whatever its case, hyphens and spaces.
  func knows(_ identifier: Identifier, in text: Bytes) -> Bool {
    var name = text.slice(identifier.range)
    if identifier.kind == .address { name = name.withoutScheme }
    if mentions(name) { return true }
    let wanted = name.folded
    return !forEachPiece { piece in
      switch piece {
      case .text(let bytes): !bytes.contains(folded: wanted)
      case .number(let value): value.number.map { "\($0)".utf8.starts(with: wanted) } != true
      }
    }
  }

  /// Whether a name was, all of it or each of its words.
  func knows(name: Bytes) -> Bool {
    if mentions(name) { return true }
    var start = 0
    while start < name.count {
      let end = name.firstIndex(of: 0x20, from: start) ?? name.count
      let word = name.slice(start..<end).folded
      start = end + 1
      guard !word.isEmpty else { continue }
      let isUnknown = forEachPiece { piece in
        guard case .text(let bytes) = piece else { return true }
        return !bytes.contains(folded: word)
      }
      if isUnknown { return false }
    }
    return true
  }
}

extension Bytes {
  /// Small letters and digits alone.
  fileprivate var folded: [UInt8] { compactMap(\.folded) }

  /// Whether letters and digits occur in this order, with hyphens and the like between them.
  ///
  /// - Complexity: O(*n*) where the first one is rare; for what was not found as it is.
  fileprivate func contains(folded wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var start = 0
    while start < count {
      guard self[start].folded == first else {
        start += 1
        continue
      }
      var place = start
      var matched = 0
      // What divides an identifier is one byte at a time.
      var gap = 0
      while place < count, matched < wanted.count, gap < 3 {
        if let byte = self[place].folded {
          guard byte == wanted[matched] else { break }
          matched += 1
          gap = 0
        } else {
          gap += 1
        }
        place += 1
      }
      if matched == wanted.count { return true }
      start += 1
    }
    return false
  }

  fileprivate var withoutScheme: Bytes {
    var start = range(of: "://")?.upperBound ?? 0
    if slice(start..<count).hasPrefix("www.") { start += 4 }
    var end = count
    while end > start, self[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return slice(start..<end)
  }
}

extension UInt8 {
  /// A small letter or a digit; `nil` for anything else in ASCII.
  fileprivate var folded: UInt8? {
    if isDigit || self >= 0x80 || (self >= 0x61 && self <= 0x7A) { return self }
    return self >= 0x41 && self <= 0x5A ? self | 0x20 : nil
  }
}
