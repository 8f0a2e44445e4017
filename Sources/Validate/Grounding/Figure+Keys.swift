import Text

extension Figure {
  /// Calls `body` with all that the figure is evidence of.
  ///
  /// Amounts are also given rounded to fewer decimals, dates also without their year.
  func forEachEvidence(_ body: (FigureKey) -> Void) {
    switch kind {
    case .number(let number): number.forEachEvidence(body)
    case .date(let day, let mayBeExchanged):
      day.forEachEvidence(body)
      if mayBeExchanged { day.exchanged?.forEachEvidence(body) }
    case .month(let year, let month):
      body(.month(year, month))
      body(.number(Amount(year), .bare))
    case .pair(let first, let second):
      body(.pair(first, second))
      body(.number(Amount(first), .bare))
      body(.number(Amount(second), .bare))
      CalendarDay(month: first, day: second)?.forEachEvidence(body)
      CalendarDay(month: second, day: first)?.forEachEvidence(body)
    case .time(let minute, let mayBeLater):
      body(.minute(minute))
      if mayBeLater { body(.minute(minute + 720)) }
    }
  }

  /// The keys of which one must have its evidence for the figure to be grounded.
  var wantedKeys: [FigureKey] {
    switch kind {
    case .number(let number): number.wantedKeys
    case .date(let day, let mayBeExchanged):
      day.wantedKeys + (mayBeExchanged ? day.exchanged?.wantedKeys ?? [] : [])
    case .month(let year, let month): [.month(year, month)]
    case .pair(let first, let second):
      [.pair(first, second)]
        + [CalendarDay(month: first, day: second), CalendarDay(month: second, day: first)]
        .compactMap { $0.map(FigureKey.anyYear) }
    case .time(let minute, let mayBeLater):
      mayBeLater ? [.minute(minute), .minute(minute + 720)] : [.minute(minute)]
    }
  }
}

extension CalendarDay {
  fileprivate func forEachEvidence(_ body: (FigureKey) -> Void) {
    body(.anyYear(self))
    if year == 0 {
      body(.noYear(self))
    } else {
      body(.day(self))
      body(.month(year, month))
      body(.number(Amount(year), .bare))
    }
    body(.dayOfMonth(day))
  }

  fileprivate var wantedKeys: [FigureKey] {
    year == 0 ? [.anyYear(self)] : [.day(self), .noYear(self)]
  }
}

extension Figure.Number {
  private var measure: FigureKey.Measure {
    switch unit {
    case .none, .ordinal: .bare
    case .money: .money
    case .percent: .percent
    case .seconds, .months: .duration
    }
  }

  fileprivate func forEachEvidence(_ body: (FigureKey) -> Void) {
    let measure = measure
    body(.number(amount, measure))
    if let other { body(.number(other, measure)) }
    // People round: 50.265 is 50.27, 50.3 and 50.
    var decimals = amount.scale - 1
    while decimals >= 0 {
      body(.rounded(amount.rounded(to: decimals), to: decimals, measure))
      decimals -= 1
    }
    switch unit {
    case .seconds(let count): body(.seconds(count))
    case .months(let count): body(.months(count))
    default: break
    }
    if let day { day.forEachEvidence(body) }
  }

  /// The day of a Unix time in seconds or milliseconds.
  private var day: CalendarDay? {
    guard amount.isInteger, amount.digits >= 1_000_000_000 else { return nil }
    let seconds = amount.digits >= 1_000_000_000_000 ? amount.digits / 1000 : amount.digits
    return seconds < 4_000_000_000 ? CalendarDay(daysSince1970: seconds / 86_400) : nil
  }

  fileprivate var wantedKeys: [FigureKey] {
    // A bare number may be of anything; what is of something may be a bare number in JSON.
    let measures = measure == .bare ? FigureKey.Measure.allCases : [.bare, measure]
    var keys: [FigureKey] = []
    for measure in measures {
      keys.append(.number(amount, measure))
      if let other { keys.append(.number(other, measure)) }
      if power == 0 { keys.append(.rounded(amount, to: decimals, measure)) }
    }
    switch unit {
    case .percent:
      if let share = amount.shifted(by: -2) {
        keys += [.number(share, .bare), .rounded(share, to: decimals + 2, .bare)]
      }
    case .money:
      // Interfaces for payments count in the hundredth part.
      if let cents = amount.shifted(by: 2) { keys.append(.number(cents, .bare)) }
    case .seconds(let count): keys += Self.spans(ofSeconds: count)
    case .months(let count):
      keys += [.months(count), .number(Amount(count), .bare)]
      if count.isMultiple(of: 12) { keys.append(.number(Amount(count / 12), .bare)) }
    case .none, .ordinal:
      if amount.isInteger, amount.digits <= 31 { keys.append(.dayOfMonth(amount.digits)) }
      if amount.scale > 0, amount.value < 1, let percent = amount.shifted(by: 2) {
        keys.append(.number(percent, .percent))
      }
    }
    return keys
  }

  /// A duration may be known as a bare number of whatever unit its key names.
  private static func spans(ofSeconds count: Int) -> [FigureKey] {
    var keys: [FigureKey] = [.seconds(count), .number(Amount(count), .bare)]
    for unit in [60, 3600, 86_400, 604_800] where count.isMultiple(of: unit) {
      keys.append(.number(Amount(count / unit), .bare))
    }
    if (count * 10).isMultiple(of: 3600) {
      keys.append(.number(Amount(count * 10 / 3600, scale: 1), .bare))
    }
    return keys
  }
}
