import Records

/// Finds a piece of text that stands at an end several times without a gap.
enum TailLoop {
  /// The lengths of pieces looked for, in bytes.
  private static let short = 8...32
  private static let longest = 200

  /// The first of the repeated pieces and how many there are.
  ///
  /// - Parameter minRepeats: For pieces of up to 32 bytes; longer ones count once less.
  /// - Complexity: O(1) for a text that ends as none of its last 200 bytes do, else O(*n*).
  static func find(in text: Bytes, minRepeats: Int) -> (unit: Range<Int>, count: Int)? {
    guard let last = text.last, minRepeats > 1 else { return nil }
    let end = text.count
    var length = short.lowerBound
    while length <= longest, length * 2 <= end {
      let repeats = short.contains(length) ? minRepeats : max(2, minRepeats - 1)
      if text[end - 1 - length] == last, length * repeats <= end {
        let count = text.repeats(of: length)
        let unit = end - length * count..<end - length * (count - 1)
        if count >= repeats, text.slice(unit).isLanguage { return (unit, count) }
      }
      length += 1
    }
    return nil
  }
}

extension Bytes {
  /// How often the last `length` bytes stand at the end.
  fileprivate func repeats(of length: Int) -> Int {
    let unit = slice(count - length..<count)
    var times = 1
    while length * (times + 1) <= count,
      slice(count - length * (times + 1)..<count - length * times) == unit
    {
      times += 1
    }
    return times
  }

  /// Whether there are words, not only rules, digits and the cells of a table.
  var isLanguage: Bool {
    var letters = 0
    for byte in self where byte.isASCIILetter || byte >= 0x80 { letters += 1 }
    return letters * 2 >= count && letters >= 4
  }
}
