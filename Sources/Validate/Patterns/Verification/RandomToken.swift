import Glibc
import Records

/// Values that only a generator of random numbers writes.
enum RandomToken {
  /// - Parameter match: A key, `=` or `:`, and a value, maybe in quotes; or the value alone.
  static func verdict(on match: Bytes) -> Verification.Verdict {
    let value = value(in: match)
    guard value.count >= 16, !isExample(value) else { return .no }
    let digits = value.count(where: \.isDigit)
    let letters = value.count - digits
    // Words are without digits, numbers without letters; a hash of a password has both.
    guard digits >= 2, letters >= 2 else { return .no }
    return entropy(value) >= 3.3 ? .yes : .no
  }

  /// What stands behind the last mark of an assignment.
  private static func value(in match: Bytes) -> [UInt8] {
    let marks: Set<UInt8> = [UInt8(ascii: "="), UInt8(ascii: ":")]
    let start = match.firstIndex(where: marks.contains).map { $0 + 1 } ?? 0
    let quotes: Set<UInt8> = [0x20, 0x22, 0x27, 0x60, 0x5C]
    return match.slice(start..<match.count).filter { !quotes.contains($0) }
  }

  private static func isExample(_ value: [UInt8]) -> Bool {
    let text = String(decoding: value, as: UTF8.self).lowercased()
    return ["example", "your", "xxxx", "1234567890", "abcdef", "placeholder", "dummy", "0000"]
      .contains { text.contains($0) }
  }

  /// Shannon's entropy of the characters, in bits.
  static func entropy(_ value: [UInt8]) -> Double {
    var counts: [UInt8: Int] = [:]
    for character in value { counts[character, default: 0] += 1 }
    return counts.values.reduce(0) { sum, count in
      let share = Double(count) / Double(value.count)
      return sum - share * log2(share)
    }
  }
}
