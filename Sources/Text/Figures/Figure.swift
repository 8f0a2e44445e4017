/// A number, date or time that a text names.
public struct Figure: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case number(Number)

    /// - Parameter mayBeExchanged: Whether month and day may be meant the other way round.
    case date(CalendarDay, mayBeExchanged: Bool)

    /// May 2024.
    case month(year: Int, month: Int)

    /// 5/15: a day of a month in either order, or two numbers.
    case pair(Int, Int)

    /// - Parameters:
    ///   - minute: Of the day, from 0 to 1439.
    ///   - mayBeLater: Whether it may be twelve hours later as well: 7:00 without am or pm.
    case time(minute: Int, mayBeLater: Bool)
  }

  public var kind: Kind

  /// Bytes of the text, with what belongs to the figure: sign of a currency, name of a month.
  public var range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// A number as it is written.
  public struct Number: Hashable, Sendable {
    public var amount: Amount

    /// Another reading: 1234 for `1.234`.
    public var other: Amount?

    /// Digits behind the point, zeros among them.
    public var decimals = 0

    /// Of ten: 6 for `1.2 million`, whose ``amount`` is 1,200,000.
    public var power = 0
    public var unit = Unit.none

    /// Whether it is a part of a word, version or address rather than a number of its own.
    public var isPart = false

    public init(amount: Amount) { self.amount = amount }
  }

  /// What a number counts.
  public enum Unit: Hashable, Sendable {
    case none
    case money
    case percent
    case ordinal
    /// A duration, with all its parts: 9000 for `2 h 30 min`.
    case seconds(Int)
    /// The same for months and years, which are not so many seconds.
    case months(Int)

    public var isDuration: Bool {
      switch self {
      case .seconds, .months: true
      default: false
      }
    }
  }
}
