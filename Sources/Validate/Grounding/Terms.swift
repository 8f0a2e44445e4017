import Records
import Text

/// What one text gives to reckon with.
struct Terms {
  /// In the order of the text.
  private(set) var amounts: [Amount] = []
  private(set) var money: [Amount] = []
  private(set) var percents: [Amount] = []

  /// Minutes of the day.
  private(set) var times: [Int] = []

  /// Days since 1970; those without a year are not among them.
  private(set) var days: [Int] = []

  /// Durations, in seconds.
  private(set) var spans: [Int] = []

  /// A text with more amounts is a list: some two of them make up any number by chance.
  private static let limit = 24

  init() {}

  /// - Parameter doubtful: Figures that are not to be reckoned with.
  init(_ text: Bytes, without doubtful: [Figure] = []) {
    var scanner = FigureScanner(text)
    while let figure = scanner.next(), amounts.count <= Self.limit {
      if doubtful.contains(where: { $0.range.overlaps(figure.range) }) { continue }
      add(figure, in: text)
    }
    if amounts.count > Self.limit { self = Terms() }
  }

  var isEmpty: Bool { amounts.isEmpty && times.isEmpty && days.isEmpty && spans.isEmpty }

  mutating func add(_ amount: Amount) { amounts.append(amount) }

  mutating func add(_ figure: Figure, in text: Bytes) {
    switch figure.kind {
    case .number(let number):
      guard !number.isPart, number.amount.digits > 0, !text.isIdentifierNumber(figure.range) else {
        return
      }
      amounts.append(number.amount)
      if number.unit == .money { money.append(number.amount) }
      if number.unit == .percent { percents.append(number.amount) }
      if case .seconds(let count) = number.unit { spans.append(count) }
    case .date(let day, _):
      if let count = day.daysSince1970 { days.append(count) }
    case .time(let minute, let mayBeLater):
      times.append(minute)
      if mayBeLater { times.append(minute + 720) }
    case .month, .pair: break
    }
  }
}
