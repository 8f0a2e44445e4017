import Text

/// A figure in a form in which equal ones are equal, however they were written.
struct FigureKey: Hashable {
  private enum Tag: Int {
    case number, rounded, dayOfMonth, day, anyYear, noYear, month, minute, seconds, months, pair
  }

  /// What a number counts, as far as one kind cannot be evidence of another.
  enum Measure: UInt8, CaseIterable { case bare, money, percent, duration }

  private let first: Int

  /// With the tag in its uppermost bits: two words are quick to compare.
  private let second: Int

  private init(_ tag: Tag, _ first: Int, _ second: Int = 0) {
    self.first = first
    self.second = second | tag.rawValue << 56
  }

  static func number(_ amount: Amount, _ measure: Measure) -> FigureKey {
    FigureKey(.number, amount.digits, amount.scale << 8 | Int(measure.rawValue))
  }

  /// A number that has more decimals than these.
  static func rounded(_ amount: Amount, to decimals: Int, _ measure: Measure) -> FigureKey {
    let second = (decimals << 8 | amount.scale) << 8 | Int(measure.rawValue)
    return FigureKey(.rounded, amount.digits, second)
  }

  /// The fifteenth.
  static func dayOfMonth(_ day: Int) -> FigureKey { FigureKey(.dayOfMonth, day) }
  static func minute(_ minute: Int) -> FigureKey { FigureKey(.minute, minute % 1440) }
  static func seconds(_ count: Int) -> FigureKey { FigureKey(.seconds, count) }
  static func months(_ count: Int) -> FigureKey { FigureKey(.months, count) }
  static func month(_ year: Int, _ month: Int) -> FigureKey { FigureKey(.month, year, month) }
  static func pair(_ first: Int, _ second: Int) -> FigureKey { FigureKey(.pair, first, second) }

  static func day(_ day: CalendarDay) -> FigureKey {
    FigureKey(.day, day.year, day.month << 8 | day.day)
  }

  /// A day of whatever year.
  static func anyYear(_ day: CalendarDay) -> FigureKey {
    FigureKey(.anyYear, day.month << 8 | day.day)
  }

  /// A day for which no year was named.
  static func noYear(_ day: CalendarDay) -> FigureKey {
    FigureKey(.noYear, day.month << 8 | day.day)
  }

  /// One of 64 bits, for a quick no.
  var bit: UInt64 {
    let mixed = UInt64(truncatingIfNeeded: first) &* 0xFF51_AFD7_ED55_8CCD
    let spread = (mixed ^ UInt64(truncatingIfNeeded: second)) &* 0x9E37_79B9_7F4A_7C15
    return 1 &<< (spread &>> 58)
  }
}
