import Testing

@testable import Text

struct AmountTests {
  @Test func zerosAtTheEndDoNotMatter() {
    #expect(Amount(320, scale: 1) == Amount(32))
    #expect(Amount(0, scale: 5) == Amount(0))
    #expect(Amount(5, scale: 2).description == "0.05")
  }

  @Test(arguments: [
    (Amount(50265, scale: 3), 2, "50.27"), (Amount(50265, scale: 3), 0, "50"),
    (Amount(995, scale: 2), 1, "10"), (Amount(25, scale: 1), 0, "3"), (Amount(7), 2, "7"),
  ])
  func roundsAsPeopleDo(amount: Amount, decimals: Int, expected: String) {
    #expect(amount.rounded(to: decimals).description == expected)
  }

  @Test func reckonsExactly() {
    #expect(Amount(1, scale: 1).plus(Amount(2, scale: 1)) == Amount(3, scale: 1))
    #expect(Amount(12).distance(to: Amount(155, scale: 1)) == Amount(35, scale: 1))
    #expect(Amount(15, scale: 2).times(Amount(80)) == Amount(12))
    #expect(Amount(15).shifted(by: -2) == Amount(15, scale: 2))
    #expect(Amount(15, scale: 2).shifted(by: 2) == Amount(15))
  }

  @Test func whatIsTooLargeIsNothing() {
    #expect(Amount(.max).plus(Amount(1)) == nil)
    #expect(Amount(.max).times(Amount(2)) == nil)
    #expect(Amount(.max).shifted(by: 1) == nil)
    #expect(Amount(1, scale: 18).shifted(by: -1) == nil)
  }

  @Test(arguments: [
    (0, 1970, 1, 1), (19_858, 2024, 5, 15), (11_016, 2000, 2, 29), (-1, 1969, 12, 31),
  ])
  func daysAreCountedFrom1970(count: Int, year: Int, month: Int, day: Int) {
    let known = CalendarDay(year: year, month: month, day: day)
    #expect(CalendarDay(daysSince1970: count) == known)
    #expect(known?.daysSince1970 == count)
  }

  @Test func thereIsNoSuchDay() {
    #expect(CalendarDay(month: 13, day: 1) == nil)
    #expect(CalendarDay(month: 2, day: 30) == nil)
    #expect(CalendarDay(month: 4, day: 0) == nil)
  }
}
