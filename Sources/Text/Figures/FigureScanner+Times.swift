import Records

extension FigureScanner {
  /// `19:00`, `7:05 p.m.`, `7 PM`, `T19:00:00Z`; time zones are left out.
  mutating func readTime(_ start: Int, _ end: Int) -> Figure? {
    guard end - start <= 2, let hour = text.digits(start..<end), hour <= 24 else { return nil }
    var past = end
    var minute = 0
    let hasMinutes = end < text.count && text[end] == UInt8(ascii: ":")
    if hasMinutes {
      past = text.digitsEnd(from: end + 1)
      guard past - end == 3, start == 0 || text[start - 1] != UInt8(ascii: ":") else { return nil }
      minute = text.digits(end + 1..<past) ?? 60
      guard minute < 60 else { return nil }
      past = secondsEnd(from: past)
    }
    if (1...12).contains(hour), let half = halfDay(at: past) {
      let total = hour % 12 * 60 + minute + (half.isLater ? 720 : 0)
      return finish(.time(minute: total, mayBeLater: false), start..<half.end)
    }
    guard hasMinutes else { return nil }
    let mayBeLater = (1...12).contains(hour) && text[start] != UInt8(ascii: "0")
    return finish(
      .time(minute: (hour * 60 + minute) % 1440, mayBeLater: mayBeLater), start..<past)
  }

  private func secondsEnd(from place: Int) -> Int {
    guard place < text.count, text[place] == UInt8(ascii: ":") else { return place }
    let end = text.digitsEnd(from: place + 1)
    guard end - place == 3 else { return place }
    guard end < text.count, text[end] == 0x2E else { return end }
    let fraction = text.digitsEnd(from: end + 1)
    return fraction > end + 1 ? fraction : end
  }

  /// `am`, `p.m.` and the like.
  private func halfDay(at place: Int) -> (isLater: Bool, end: Int)? {
    let start = text.skippingSpace(at: place)
    guard start + 1 < text.count else { return nil }
    let letter = text[start] | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    var end = start + 1
    let isDotted = text[end] == 0x2E
    if isDotted { end += 1 }
    guard end < text.count, text[end] | 0x20 == UInt8(ascii: "m") else { return nil }
    end += 1
    if end < text.count, text[end].isLetter || text[end].isDigit { return nil }
    if isDotted, end < text.count, text[end] == 0x2E { end += 1 }
    return (letter == UInt8(ascii: "p"), end)
  }
}
