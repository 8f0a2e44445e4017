import Records

/// The unit of time behind a number, with what follows of a duration of several parts.
struct TimeSpan {
  private(set) var unit: Figure.Unit
  private(set) var end: Int

  init?(in text: Bytes, _ amount: Amount, at place: Int) {
    guard let (length, past) = Self.length(in: text, at: place) else { return nil }
    end = past
    switch length {
    case .months(let months):
      guard let total = Self.whole(amount, times: months) else { return nil }
      unit = .months(total)
    case .seconds(let seconds):
      guard var total = Self.whole(amount, times: seconds) else { return nil }
      var size = seconds
      while let part = Self.part(in: text, at: end, smallerThan: size) {
        total += part.seconds
        size = part.size
        end = part.end
      }
      unit = .seconds(total)
    }
  }

  private enum Length {
    case seconds(Int)
    case months(Int)
  }

  private static func whole(_ amount: Amount, times factor: Int) -> Int? {
    guard let product = amount.times(Amount(factor)), product.isInteger,
      product.digits < 1_000_000_000_000
    else { return nil }
    return product.digits
  }

  /// `and 30 minutes` behind `2 hours`.
  private static func part(
    in text: Bytes, at place: Int, smallerThan size: Int
  ) -> (seconds: Int, size: Int, end: Int)? {
    var start = text.skippingSpace(at: place)
    if let past = text.end(ofWord: "and", at: start) { start = text.skippingSpace(at: past) }
    let digitsEnd = text.digitsEnd(from: start)
    guard (1...2).contains(digitsEnd - start), let number = text.digits(start..<digitsEnd),
      let (unit, end) = partUnit(in: text, at: digitsEnd), unit < size
    else { return nil }
    return (number * unit, unit, end)
  }

  /// Where `m` stands behind hours it is minutes.
  private static func partUnit(in text: Bytes, at place: Int) -> (Int, end: Int)? {
    if case (.seconds(let unit), let end)? = length(in: text, at: place) { return (unit, end) }
    return text.end(ofWord: "m", at: place).map { (60, $0) }
  }

  private static func length(in text: Bytes, at place: Int) -> (Length, end: Int)? {
    var start = text.skippingSpace(at: place)
    if start == place, text.has("-", at: start) { start += 1 }
    guard start < text.count, text[start].isLetter else { return nil }
    let isApart = start > place
    for kind in kinds {
      if let past = text.end(ofWord: kind, at: start) { start = text.skippingSpace(at: past) }
    }
    for (word, length) in words {
      if let end = text.end(ofWord: word, at: start) { return (length, end) }
    }
    // Single letters only where they touch the number.
    guard !isApart else { return nil }
    if let end = text.end(ofWord: "h", at: start) { return (.seconds(3600), end) }
    if let end = text.end(ofWord: "d", at: start) { return (.seconds(86_400), end) }
    return nil
  }

  private static let kinds: [StaticString] = ["business", "working", "calendar"]

  private static let words: [(StaticString, Length)] = [
    ("day", .seconds(86_400)), ("days", .seconds(86_400)), ("hour", .seconds(3600)),
    ("hours", .seconds(3600)), ("hr", .seconds(3600)), ("hrs", .seconds(3600)),
    ("minute", .seconds(60)), ("minutes", .seconds(60)), ("min", .seconds(60)),
    ("mins", .seconds(60)), ("week", .seconds(604_800)), ("weeks", .seconds(604_800)),
    ("second", .seconds(1)), ("seconds", .seconds(1)), ("sec", .seconds(1)),
    ("month", .months(1)), ("months", .months(1)), ("year", .months(12)), ("years", .months(12)),
  ]
}
