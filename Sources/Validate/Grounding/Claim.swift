import Records
import Text

/// A figure of an answer that must come from somewhere.
struct Claim {
  let figure: Figure
  let keys: [FigureKey]

  /// The values that a figure like "about 1,200" or "1.2 million" may stand for.
  let span: ClosedRange<Double>?
  var isGrounded = false

  /// Whether it is that of a date's year alone, and follows the one of the date.
  private(set) var isYear = false

  init(_ figure: Figure, in text: Bytes) {
    self.figure = figure
    keys = figure.wantedKeys
    span = Self.span(of: figure, in: text)
  }

  /// A number that stands in JSON by itself.
  init(_ number: Figure.Number) {
    figure = Figure(kind: .number(number), range: 0..<0)
    keys = figure.wantedKeys
    span = nil
  }

  /// Something that is no figure, and that no figure is evidence of.
  init(name range: Range<Int>) {
    figure = Figure(kind: .pair(0, 0), range: range)
    keys = []
    span = nil
  }

  /// The year of a date: the day may be known without it.
  init(year: Int, of date: Figure) {
    figure = date
    keys = [.number(Amount(year), .bare)]
    span = nil
    isYear = true
  }

  /// Whether somebody may have written the number out.
  var mayStandInWords: Bool {
    guard case .number(let number) = figure.kind else { return false }
    return number.amount.isInteger
      && (number.amount.digits <= 100 || number.amount.digits.isMultiple(of: 50))
  }

  private static func span(of figure: Figure, in text: Bytes) -> ClosedRange<Double>? {
    guard case .number(let number) = figure.kind else { return nil }
    let value = number.amount.value
    if number.power > 0 {
      let unit = Self.power(number.power - number.decimals)
      return value - unit / 2...value + unit / 2
    }
    guard number.amount.isInteger, text.isHedge(before: figure.range.lowerBound) else { return nil }
    var unit = 1
    while unit < 1_000_000_000, (number.amount.digits / unit).isMultiple(of: 10),
      number.amount.digits / unit > 0
    {
      unit *= 10
    }
    let width = max(Double(unit) / 2, value / 20)
    return value - width...value + width
  }

  private static func power(_ exponent: Int) -> Double {
    exponent < 0
      ? 1 / (0..<(-exponent)).reduce(1.0) { product, _ in product * 10 }
      : (0..<exponent).reduce(1.0) { product, _ in product * 10 }
  }
}

extension Bytes {
  /// Whether a word in front of a place says that the number behind it is not exact.
  fileprivate func isHedge(before place: Int) -> Bool {
    var end = place
    while end > 0, self[end - 1] == 0x20 || self[end - 1] == 0x2A { end -= 1 }
    if end > 0, self[end - 1] == UInt8(ascii: "~") || self[end - 1] == UInt8(ascii: "<") {
      return true
    }
    let before = slice(Swift.max(0, end - 14)..<end)
    let hedges: [StaticString] = [
      "about", "around", "approximately", "approx.", "roughly", "nearly", "almost", "over", "under",
      "than", "to", "least", "most", "some", "circa", "ca.",
    ]
    return hedges.contains { before.hasSuffix($0) && !before.isPartOfWord($0) }
  }

  /// Whether another letter stands in front of a suffix.
  private func isPartOfWord(_ suffix: StaticString) -> Bool {
    let start = count - suffix.utf8CodeUnitCount
    guard start > 0 else { return false }
    return (self[start - 1] | 0x20) >= 0x61 && (self[start - 1] | 0x20) <= 0x7A
  }
}
