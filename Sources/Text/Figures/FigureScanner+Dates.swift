import Records

extension FigureScanner {
  /// `2024-05-15`, `05/15/2024`, `15.05.2024`, `5/15`, `2024年5月15日`.
  mutating func readMachineDate(_ start: Int, _ end: Int) -> Figure? {
    guard end < text.count else { return nil }
    let separator = text[end]
    if separator >= 0x80 { return readIdeographicDate(start, end) }
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == 0x2E,
      end - start <= 2 || end - start == 4, start == 0 || text[start - 1] != separator
    else { return nil }
    let secondEnd = text.digitsEnd(from: end + 1)
    guard (1...2).contains(secondEnd - end - 1) else { return nil }
    guard secondEnd < text.count, text[secondEnd] == separator else {
      return readPair(start, end, secondEnd, separator)
    }
    let thirdEnd = text.digitsEnd(from: secondEnd + 1)
    guard let first = text.digits(start..<end), let second = text.digits(end + 1..<secondEnd),
      let third = text.digits(secondEnd + 1..<thirdEnd)
    else { return nil }
    let width = thirdEnd - secondEnd - 1
    if end - start == 4 {
      guard (1...2).contains(width), separator != 0x2E,
        let day = CalendarDay(year: first, month: second, day: third)
      else { return nil }
      return finish(.date(day, mayBeExchanged: false), start..<thirdEnd)
    }
    guard width == 4 || (width == 2 && separator == UInt8(ascii: "/")) else { return nil }
    let year = width == 4 ? third : third + (third < 70 ? 2000 : 1900)
    return readDate(first, second, year, start..<thirdEnd, isPoint: separator == 0x2E)
  }

  private mutating func readDate(
    _ first: Int, _ second: Int, _ year: Int, _ range: Range<Int>, isPoint: Bool
  ) -> Figure? {
    let european = CalendarDay(year: year, month: second, day: first)
    if isPoint { return european.map { finish(.date($0, mayBeExchanged: false), range) } }
    let american = CalendarDay(year: year, month: first, day: second)
    guard let day = american ?? european else { return nil }
    return finish(.date(day, mayBeExchanged: american != nil && european != nil), range)
  }

  private mutating func readPair(
    _ start: Int, _ end: Int, _ secondEnd: Int, _ separator: UInt8
  ) -> Figure? {
    guard separator == UInt8(ascii: "/"), end - start <= 2,
      let first = text.digits(start..<end), let second = text.digits(end + 1..<secondEnd)
    else { return nil }
    return finish(.pair(first, second), start..<secondEnd)
  }

  private mutating func readIdeographicDate(_ start: Int, _ end: Int) -> Figure? {
    var year = 0
    var monthRange = start..<end
    if text.has("年", at: end), end - start == 4 {
      year = text.digits(start..<end) ?? 0
      monthRange = end + 3..<text.digitsEnd(from: end + 3)
    }
    guard text.has("月", at: monthRange.upperBound) else { return nil }
    let dayRange = monthRange.upperBound + 3..<text.digitsEnd(from: monthRange.upperBound + 3)
    guard let month = text.digits(monthRange), let day = text.digits(dayRange),
      let found = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return finish(.date(found, mayBeExchanged: false), start..<dayRange.upperBound)
  }

  /// `15 May 2024`, `15th of May`, `May 15th, 2024`, `May 2024`.
  mutating func readNamedDate(_ start: Int, _ end: Int) -> Figure? {
    var behind = start
    while behind > 0, text[behind - 1] == 0x20 || text[behind - 1] == 0x2E { behind -= 1 }
    if behind < start, let month = MonthName.month(in: text, before: behind) {
      return readDay(of: month.number, from: month.start, start, end)
    }
    guard end - start <= 2 else { return nil }
    var place = ordinalEnd(from: end) ?? end
    while place < text.count, text[place] == 0x20 || text[place] == 0x2D || text[place] == 0x2E {
      place += 1
    }
    if let past = text.end(ofWord: "of", at: place) { place = text.skippingSpace(at: past) }
    guard place > end, place - end <= 8, let month = MonthName.month(in: text, at: place),
      let number = text.digits(start..<end)
    else { return nil }
    let year = year(at: month.end)
    guard let day = CalendarDay(year: year?.number ?? 0, month: month.number, day: number) else {
      return nil
    }
    return finish(.date(day, mayBeExchanged: false), start..<(year?.end ?? month.end))
  }

  private mutating func readDay(
    of month: Int, from nameStart: Int, _ start: Int, _ end: Int
  ) -> Figure? {
    guard let number = text.digits(start..<end) else { return nil }
    if end - start == 4 {
      guard (1900...2199).contains(number) else { return nil }
      return finish(.month(year: number, month: month), nameStart..<end)
    }
    let dayEnd = ordinalEnd(from: end) ?? end
    let year = year(at: dayEnd)
    guard let day = CalendarDay(year: year?.number ?? 0, month: month, day: number) else {
      return nil
    }
    return finish(.date(day, mayBeExchanged: false), nameStart..<(year?.end ?? dayEnd))
  }

  /// Four digits behind a comma, spaces, or a dash.
  private func year(at place: Int) -> (number: Int, end: Int)? {
    var start = place
    while start < text.count, start - place < 3,
      text[start] == 0x20 || (text[start] >= 0x2C && text[start] <= 0x2E)
    {
      start += 1
    }
    let end = text.digitsEnd(from: start)
    guard start > place, end - start == 4, let number = text.digits(start..<end),
      (1900...2199).contains(number)
    else { return nil }
    return (number, end)
  }

  /// The end of `st`, `nd`, `rd`, `th`.
  func ordinalEnd(from place: Int) -> Int? {
    guard place + 1 < text.count, text[place].isLetter, text[place + 1].isLetter else { return nil }
    guard place + 2 == text.count || !text[place + 2].isLetter else { return nil }
    switch (text[place] | 0x20, text[place + 1] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return place + 2
    default: return nil
    }
  }
}
