import Records

/// The digits of a number with their separators.
struct NumberSpelling {
  private let text: Bytes
  private let start: Int
  private let isGenerous: Bool

  /// Where the digits end.
  private(set) var end: Int

  /// `nil` for more digits than a number of ours has.
  private(set) var amount: Amount?
  private(set) var other: Amount?
  private(set) var decimals = 0

  init(_ text: Bytes, _ start: Int, _ end: Int, isGenerous: Bool) {
    self.text = text
    self.start = start
    self.end = end
    self.isGenerous = isGenerous
  }

  mutating func read() {
    if endsWithDigits {
      amount = text.digits(start..<end).map { Amount($0) }
      return
    }
    if isVersion { return }
    var whole = text.digits(start..<end)
    let separator = groupSeparator
    if let separator { whole = readGroups(separator) }
    guard let whole else { return }
    amount = Amount(whole)
    if isGenerous { other = separator == nil ? joined(whole) : first }
    readFraction(of: whole, behindGroupsOf: separator)
  }

  /// Whether nothing behind the digits can belong to the number, as behind most of a machine's.
  private var endsWithDigits: Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case 0x20, 0x27, 0x2C, 0x2E, 0x80...: return false
    default: return true
    }
  }

  /// Passes over `1.2.3` and `10.0.0.1`, which are no numbers.
  private var isVersion: Bool {
    mutating get {
      var place = end
      var points = 0
      while place + 1 < text.count, text[place] == 0x2E, text[place + 1].isDigit {
        place = text.digitsEnd(from: place + 1)
        points += 1
      }
      guard points > 1, !(points > 1 && hasGroups(of: 0x2E)) else { return false }
      end = place
      return true
    }
  }

  /// What divides the thousands: a comma, a point, an apostrophe, a space that does not break.
  private var groupSeparator: StaticString? {
    guard end - start <= 3, text[start] != UInt8(ascii: "0") else { return nil }
    guard end < text.count, text[end] < 0x30 || text[end] >= 0x80 else { return nil }
    for separator in Self.separators {
      if text.has(separator, at: end), isGroup(at: end + separator.utf8CodeUnitCount) {
        return separator
      }
    }
    // Lakh and crore: 1,00,000.
    if text.has(",", at: end), end - start <= 2, isIndianGroup(at: end + 1) { return "," }
    if hasGroups(of: 0x2E) || isGroupWithComma { return "." }
    // "12 345" may be two numbers: only where a currency stands beside it are they surely one.
    if !isGenerous, text.has(" ", at: end), isGroup(at: end + 1), isMoney { return " " }
    return nil
  }

  private var isMoney: Bool {
    var past = end
    while text.has(" ", at: past), isGroup(at: past + 1) { past += 4 }
    return Currency.start(in: text, before: start) != nil || Currency.end(in: text, at: past) != nil
  }

  private func isGroup(at place: Int) -> Bool { text.digitsEnd(from: place) - place == 3 }

  private func isIndianGroup(at place: Int) -> Bool {
    var place = place
    while text.digitsEnd(from: place) - place == 2, text.has(",", at: place + 2) { place += 3 }
    return isGroup(at: place) && !text.has(",", at: place + 3)
  }

  /// Whether at least two groups follow.
  private func hasGroups(of separator: UInt8) -> Bool {
    guard end - start <= 3 else { return false }
    var place = end
    var groups = 0
    while place < text.count, text[place] == separator, isGroup(at: place + 1) {
      place += 4
      groups += 1
    }
    return groups > 1
      && !(place + 1 < text.count && text[place] == separator
        && text[place + 1].isDigit)
  }

  /// `1.234,50`.
  private var isGroupWithComma: Bool {
    text.has(".", at: end) && isGroup(at: end + 1) && text.has(",", at: end + 4)
      && (1...2).contains(text.digitsEnd(from: end + 5) - end - 5)
  }

  private mutating func readGroups(_ separator: StaticString) -> Int? {
    var value = text.digits(start..<end)
    while text.has(separator, at: end) {
      let next = end + separator.utf8CodeUnitCount
      let width = text.digitsEnd(from: next) - next
      guard width == 3 || (width == 2 && isIndianGroup(at: next)) else { break }
      guard let group = text.digits(next..<next + width), let known = value,
        known < 1_000_000_000_000_000
      else {
        value = nil
        break
      }
      value = known * (width == 3 ? 1000 : 100) + group
      end = next + width
    }
    return value
  }

  /// The first group by itself: "100,250" may be a list.
  private var first: Amount? {
    text.digits(start..<text.digitsEnd(from: start)).map { Amount($0) }
  }

  /// What "12 345" is if it is one number; the parts are read by themselves.
  private func joined(_ whole: Int) -> Amount? {
    guard whole > 0, end - start <= 3, text.has(" ", at: end), isGroup(at: end + 1) else {
      return nil
    }
    var joined = whole
    var place = end
    while text.has(" ", at: place), isGroup(at: place + 1), joined < 1_000_000_000 {
      joined = joined * 1000 + (text.digits(place + 1..<place + 4) ?? 0)
      place += 4
    }
    return Amount(joined)
  }

  private mutating func readFraction(of whole: Int, behindGroupsOf separator: StaticString?) {
    guard end + 1 < text.count, text[end + 1].isDigit else { return }
    let isPoint = text[end] == 0x2E
    let isComma = text[end] == 0x2C
    guard isPoint || isComma else { return }
    let past = text.digitsEnd(from: end + 1)
    let width = past - end - 1
    let isGrouped = separator != nil
    if isComma {
      // "5,10" in prose may be a list, but it has a space then; "1,2,3" has not.
      guard width <= 2, !text.has(",", at: past),
        !(past + 1 < text.count && text[past] == 0x2E
          && text[past + 1].isDigit)
      else { return }
    }
    let kept = min(width, 12)
    guard let fraction = text.digits(end + 1..<end + 1 + kept) else { return }
    let unit = Self.powers[kept]
    guard whole < (Int.max - fraction) / unit else { return }
    if isPoint, !isGrouped, width == 3, end - start <= 3, whole > 0 {
      other = Amount(whole * 1000 + fraction)
    }
    amount = Amount(whole * unit + fraction, scale: kept)
    decimals = width
    end = past
  }

  private static let separators: [StaticString] = [
    ",", "'", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2019}",
  ]

  private static let powers: [Int] = (0...12).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }
}
