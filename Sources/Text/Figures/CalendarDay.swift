/// A day of the Gregorian calendar as a text names it.
public struct CalendarDay: Hashable, Sendable {
  /// 0 where the text names none.
  public let year: Int

  /// From 1 to 12.
  public let month: Int

  /// From 1 to 31.
  public let day: Int

  /// `nil` where there is no such day in any year.
  public init?(year: Int = 0, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that is so many days after 1 January 1970.
  ///
  /// The algorithm is Howard Hinnant's `civil_from_days` (chrono-Compatible Low-Level Date
  /// Algorithms, 2013).
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let leaps = dayOfEra / 1460 - dayOfEra / 36524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leaps) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The inverse; `nil` where no year is named.
  public var daysSince1970: Int? {
    guard year > 0 else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with month and day exchanged, where that is another one.
  public var exchanged: CalendarDay? {
    day == month ? nil : CalendarDay(year: year, month: day, day: month)
  }

  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}
