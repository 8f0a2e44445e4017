import Records

/// Dates, times and durations as RFC 3339 has them.
extension FormatText {
  var isDate: Bool {
    var text = self
    return text.takeDate() && text.isAtEnd
  }

  var isTime: Bool {
    var text = self
    return text.takeTime() && text.isAtEnd
  }

  var isDateTime: Bool {
    var text = self
    return text.takeDate() && text.take("Tt") != nil && text.takeTime() && text.isAtEnd
  }

  private mutating func takeDate() -> Bool {
    guard let year = takeNumber(4), take("-") != nil, let month = takeNumber(2), take("-") != nil,
      let day = takeNumber(2), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private mutating func takeTime() -> Bool {
    guard let hour = takeNumber(2), take(":") != nil, let minute = takeNumber(2), take(":") != nil,
      let second = takeNumber(2), hour < 24, minute < 60, second <= 60
    else { return false }
    if take(".") != nil, takeRun(\.isDigit) == 0 { return false }
    guard let offset = takeOffset() else { return false }
    // A leap second is the last one of a day in UTC.
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  /// The minutes that a zone is ahead of UTC.
  private mutating func takeOffset() -> Int? {
    if take("Zz") != nil { return 0 }
    guard let sign = take("+-"), let hour = takeNumber(2), take(":") != nil,
      let minute = takeNumber(2), hour < 24, minute < 60
    else { return nil }
    let offset = hour * 60 + minute
    return sign == UInt8(ascii: "-") ? -offset : offset
  }

  var isDuration: Bool {
    var text = self
    guard text.take("P") != nil else { return false }
    if text.takeUnits("W") { return text.isAtEnd }
    text.position = 1
    let hasDate = text.takeUnits("YMD")
    guard text.take("T") != nil else { return hasDate && text.isAtEnd }
    return text.takeUnits("HMS") && text.isAtEnd
  }

  /// Numbers with units that follow one another without a gap: years and days need months.
  private mutating func takeUnits(_ units: StaticString) -> Bool {
    var last: Int?
    while true {
      let start = position
      guard takeRun(\.isDigit) > 0, let unit = next else {
        position = start
        return last != nil
      }
      let index = (0..<units.utf8CodeUnitCount).first { unsafe units.utf8Start[$0] == unit }
      guard let index, last.map({ index == $0 + 1 }) ?? true else {
        position = start
        return false
      }
      position += 1
      last = index
    }
  }
}
