import Records

/// A pattern of the form `^[a-zA-Z0-9_-]{1,64}$`: a run of ASCII characters of one class.
struct ClassRun: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private let counts: ClosedRange<Int>

  /// - Returns: `nil` for any other pattern.
  init?(_ pattern: String) {
    var rest = Array(pattern.utf8)[...]
    guard rest.popFirst() == UInt8(ascii: "^"), rest.popLast() == UInt8(ascii: "$"),
      rest.popFirst() == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    guard let counts = Self.counts(rest[(end + 1)...]) else { return nil }
    self.counts = counts
    guard takeClass(rest[..<end]) else { return nil }
  }

  func matches(_ subject: Bytes) -> Bool {
    guard counts.contains(subject.count) else { return false }
    for byte in subject {
      let word = byte < 64 ? low : byte < 128 ? high : 0
      if word &>> UInt64(byte & 63) & 1 == 0 { return false }
    }
    return true
  }

  private mutating func takeClass(_ text: ArraySlice<UInt8>) -> Bool {
    var position = text.startIndex
    guard position < text.endIndex, text[position] != UInt8(ascii: "^") else { return false }
    while position < text.endIndex {
      let first = text[position]
      guard first < 128, first != UInt8(ascii: "\\"), first != UInt8(ascii: "[") else {
        return false
      }
      var last = first
      position += 1
      if position + 1 < text.endIndex, text[position] == UInt8(ascii: "-") {
        last = text[position + 1]
        guard last < 128, last >= first, last != UInt8(ascii: "\\") else { return false }
        position += 2
      }
      for byte in first...last { insert(byte) }
    }
    return true
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
  }

  private static func counts(_ text: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    switch String(decoding: text, as: UTF8.self) {
    case "": return 1...1
    case "+": return 1...Int.max
    case "*": return 0...Int.max
    case "?": return 0...1
    case let text where text.hasPrefix("{") && text.hasSuffix("}"):
      let bounds = text.dropFirst().dropLast().split(
        separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      guard let lower = Int(bounds[0]), lower >= 0 else { return nil }
      if bounds.count == 1 { return lower...lower }
      if bounds[1].isEmpty { return lower...Int.max }
      guard let upper = Int(bounds[1]), upper >= lower else { return nil }
      return lower...upper
    default: return nil
    }
  }
}
