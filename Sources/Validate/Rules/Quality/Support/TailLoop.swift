import Records

/// Finds a piece of text that stands at an end several times without a gap.
enum TailLoop {
  /// The lengths of pieces looked for, in bytes.
  private static let short = 8...32
  private static let longest = 200

  /// The first of the repeated pieces and how many there are; of several lengths the shortest.
  ///
  /// - Parameter minRepeats: For pieces of up to 32 bytes; longer ones count once less.
  /// - Complexity: O(1) for a text that ends as none of its last 200 bytes do, else O(*n*).
  static func find(in text: Bytes, minRepeats: Int) -> (unit: Range<Int>, count: Int)? {
    guard let last = text.last, minRepeats > 1 else { return nil }
    let end = text.count
    var found: (unit: Range<Int>, count: Int)?
    var place = max(0, end - 1 - longest)
    // A piece is as long as it is from its last byte to the same byte at the end.
    while let candidate = text.firstIndex(of: last, from: place) {
      let length = end - 1 - candidate
      guard length >= short.lowerBound else { break }
      place = candidate + 1
      let repeats = length <= short.upperBound ? minRepeats : max(2, minRepeats - 1)
      guard length * repeats <= end, text.endsTwice(length) else { continue }
      let count = text.repeats(of: length)
      let unit = end - length * count..<end - length * (count - 1)
      if count >= repeats, text.slice(unit).isLanguage { found = (unit, count) }
    }
    return found
  }
}

extension Bytes {
  /// A quick look whether a piece of at least eight bytes may stand at the end twice.
  fileprivate func endsTwice(_ length: Int) -> Bool {
    slice(count - 8..<count).firstWord == slice(count - length - 8..<count - length).firstWord
  }

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
