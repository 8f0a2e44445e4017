import Records

/// Primary account numbers of payment cards (ISO/IEC 7812-1).
enum CardNumber {
  /// - Parameter range: Digits, in groups with a space or hyphen between, or in one run.
  static func isOne(at range: Range<Int>, in text: Bytes) -> Bool {
    guard !text.hasDigitBeside(range) else { return false }
    let digits = text.slice(range).filter(\.isDigit).map { Int($0 &- 0x30) }
    return isIssued(digits) && hasUsualGroups(text.slice(range), digits.count)
      && Set(digits).count > 2 && luhn(digits)
  }

  /// Whether an issuer gives out numbers that begin so, of this length.
  static func isIssued(_ digits: [Int]) -> Bool {
    guard digits.count >= 13 else { return false }
    let four = digits[..<4].reduce(0) { $0 * 10 + $1 }
    let (two, three) = (four / 100, four / 10)
    return switch digits.count {
    case 13, 19: digits[0] == 4
    case 14: two == 36 || two == 38 || two == 39 || (300...305).contains(three)
    case 15: two == 34 || two == 37
    case 16:
      digits[0] == 4 || (51...55).contains(two) || (2221...2720).contains(four) || four == 6011
        || two == 65 || (644...649).contains(three) || (3528...3589).contains(four)
        || two == 62 || two == 50
    default: false
    }
  }

  /// The sum of Luhn, US patent 2,950,048.
  static func luhn(_ digits: [Int]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = index % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// One run, or groups of 4-4-4-4, 4-6-5 or 4-6-4.
  private static func hasUsualGroups(_ match: Bytes, _ count: Int) -> Bool {
    let groups = match.split { !$0.isDigit }.map(\.count)
    return groups.count == 1 || groups == [4, 4, 4, 4] || groups == [4, 6, 5]
      || groups == [4, 6, 4]
      || groups == [4, 4, 4, 4, 3]
  }
}

extension Bytes {
  /// Whether a number goes on in front of or behind a range: by digits, or by a separator and more.
  func hasDigitBeside(_ range: Range<Int>) -> Bool {
    func isDigit(_ place: Int) -> Bool { indices.contains(place) && self[place].isDigit }
    func isJoint(_ place: Int) -> Bool {
      guard indices.contains(place) else { return false }
      return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "_")]
        .contains(self[place])
    }
    let (front, behind) = (range.lowerBound - 1, range.upperBound)
    return isDigit(front) || isDigit(behind) || (isJoint(front) && isDigit(front - 1))
      || (isJoint(behind) && isDigit(behind + 1))
  }
}
