import Records

enum PhoneNumber {
  /// - Parameter range: A number with separators, or with a plus sign in front.
  static func verdict(at range: Range<Int>, in text: Bytes) -> Verification.Verdict {
    guard !text.hasDigitBeside(range), !text.isInRowOfNumbers(range), !text.isInURL(range) else {
      return .no
    }
    var digits = text.slice(range).filter(\.isDigit).map { Int($0 &- 0x30) }
    let isInternational = text[range.lowerBound] == UInt8(ascii: "+")
    if isInternational {
      // E.164 has up to fifteen digits; the shortest with country and area has eight.
      guard (8...15).contains(digits.count), digits[0] != 0 else { return .no }
    }
    guard Set(digits).count > 2 else { return .no }
    if isInternational, digits[0] != 1 { return .yes }
    if digits.count == 11, digits[0] == 1 { digits.removeFirst() }
    return northAmerican(digits)
  }

  /// A number of the North American Numbering Plan: area, exchange, line.
  private static func northAmerican(_ digits: [Int]) -> Verification.Verdict {
    guard digits.count == 10, digits[0] > 1, digits[3] > 1, digits[1] != 9 else { return .no }
    let exchange = digits[3...5].reduce(0) { $0 * 10 + $1 }
    let area = digits[0...2].reduce(0) { $0 * 10 + $1 }
    let line = digits[6...9].reduce(0) { $0 * 10 + $1 }
    // 555-01xx is kept for fiction; an area of 555 was never given out; toll-free numbers are firms'.
    let isFiction =
      (exchange == 555 && line < 200) || area == 555 || digits[3...] == [4, 5, 6, 7, 8, 9, 0]
    return isFiction || [800, 833, 844, 855, 866, 877, 888].contains(area) ? .lesser : .yes
  }
}

extension Bytes {
  /// Whether a number stands in front of a range or behind it with only a space between, as in a
  /// table.
  fileprivate func isInRowOfNumbers(_ range: Range<Int>) -> Bool {
    func isNumber(_ space: Int, _ digit: Int) -> Bool {
      indices.contains(space) && indices.contains(digit) && self[space] == 0x20
        && self[digit].isDigit
    }
    return isNumber(range.lowerBound - 1, range.lowerBound - 2)
      || isNumber(range.upperBound, range.upperBound + 1)
  }
}
