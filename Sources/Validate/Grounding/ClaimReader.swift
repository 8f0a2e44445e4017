import Records
import Text

/// Picks the figures of an answer that claim something.
///
/// Left out: numbers of lists and steps, counts of a few things, zero, "100 %", "24/7", and what is
/// part of an identifier, which is another rule's.
struct ClaimReader {
  /// Bare whole numbers up to this one only count what the answer itself lists.
  let smallest: Int

  /// Each is looked for in all that was said: an answer of a megabyte must not take an hour.
  static let limit = 256

  func claims(in text: Bytes) -> [Claim] {
    var claims: [Claim] = []
    var scanner = FigureScanner(text)
    while claims.count < Self.limit, let figure = scanner.next() {
      guard isClaim(figure, in: text) else { continue }
      claims.append(Claim(figure, in: text))
      if case .date(let day, _) = figure.kind, day.year > 0 {
        claims.append(Claim(year: day.year, of: figure))
      }
    }
    // In words only what is measured claims something: "two weeks", not "two of them".
    var words = NumberWordScanner(text)
    while claims.count < Self.limit, let figure = words.next() {
      if case .number(let number) = figure.kind, number.unit.isMeasure {
        claims.append(Claim(figure, in: text))
      }
    }
    return claims
  }

  private func isClaim(_ figure: Figure, in text: Bytes) -> Bool {
    switch figure.kind {
    case .number(let number): isClaim(number, figure.range, in: text)
    case .date, .month, .time: true
    // 4/5 is a rating, a share, anything.
    case .pair(let first, let second):
      max(first, second) > 12 && min(first, second) <= 12 && (first, second) != (24, 7)
        && CalendarDay(month: min(first, second), day: max(first, second)) != nil
    }
  }

  private func isClaim(_ number: Figure.Number, _ range: Range<Int>, in text: Bytes) -> Bool {
    guard !number.isPart, number.amount.digits > 0 else { return false }
    switch number.unit {
    case .percent: return number.amount != Amount(100)
    case .money, .seconds, .months: return true
    case .none, .ordinal: break
    }
    if number.amount.isInteger, number.decimals == 0, number.power == 0 {
      guard number.amount.digits > smallest, !text.isIdentifierNumber(range) else { return false }
    }
    return !text.isListMark(range) && !text.isLabel(range)
  }
}

extension Figure.Unit {
  fileprivate var isMeasure: Bool { self == .money || self == .percent || isDuration }
}

extension Bytes {
  /// Whether digits are a name rather than a number: a long run, or one behind `#`.
  func isIdentifierNumber(_ range: Range<Int>) -> Bool {
    let isMarked = range.lowerBound > 0 && self[range.lowerBound - 1] == UInt8(ascii: "#")
    guard range.count >= 7 || isMarked || (range.count >= 4 && self[range.lowerBound] == 0x30)
    else { return false }
    return slice(range).allSatisfy(\.isDigit)
  }

  /// Whether a number counts the answer's own parts, as in "Step 12".
  fileprivate func isLabel(_ range: Range<Int>) -> Bool {
    guard range.count <= 2, range.lowerBound > 1, self[range.lowerBound - 1] == 0x20 else {
      return false
    }
    let before = slice(Swift.max(0, range.lowerBound - 10)..<range.lowerBound - 1)
    let labels: [StaticString] = [
      "step", "option", "item", "point", "question", "example", "part", "section", "chapter",
    ]
    return labels.contains { before.range(ofPhrase: $0)?.upperBound == before.count }
  }

  /// Whether a number opens a line as `12.` or `12)` does.
  fileprivate func isListMark(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end < count, self[end] == 0x2E || self[end] == 0x29,
      end + 1 == count || self[end + 1].isJSONSpace
    else { return false }
    var start = range.lowerBound
    while start > 0, [0x20, 0x2A, 0x23, 0x3E, 0x28, 0x2D].contains(self[start - 1]) { start -= 1 }
    return start == 0 || self[start - 1] == 0x0A
  }
}
