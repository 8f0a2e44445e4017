import Testing

@testable import Records
@testable import Text

struct FigureScannerTests {
  /// A text and its figures, each as it is normalised.
  @Test(arguments: [
    ("It costs 12 and 7.50.", ["12", "7.5"]),
    ("1,234.50", ["1234.5"]),
    ("1.234,50 €", ["1234.5 money"]),
    ("€1\u{A0}234,50", ["1234.5 money"]),
    ("1 234 kr", ["1234 money"]),
    ("12 345 people", ["12", "345"]),
    ("CHF 1'234.50", ["1234.5 money"]),
    ("₹1,00,000", ["100000 money"]),
    ("1.234.567", ["1234567"]),
    ("1.234", ["1.234|1234"]),
    ("version 1.2.3 on 10.0.0.1", []),
    ("$1.2 million, $3k, 5k", ["1200000 money", "3000 money", "5000"]),
    ("US$20, USD 20, 20 dollars, 20 EUR", ["20 money", "20 money", "20 money", "20 money"]),
    ("15 %, 15%, 15 percent", ["15 percent", "15 percent", "15 percent"]),
    ("the 2nd and 21st", ["2 ordinal", "21 ordinal"]),
    ("5 business days, 24-hour, 90 min", ["5 432000s", "24 86400s", "90 5400s"]),
    ("2 hours and 30 minutes, 2h30m, PT2H30M", ["2 9000s", "2 9000s", "2 9000s"]),
    ("6 months, a 1-year plan", ["6 6mo", "1 12mo"]),
    ("2024-05-15T17:30:00Z", ["2024-5-15", "17:30"]),
    ("May 15, 2024; May 15th; 15 May 2024", ["2024-5-15", "0-5-15", "2024-5-15"]),
    ("the 15th of May, 20-MAY-2024", ["0-5-15", "2024-5-20"]),
    ("May 2024, may 5 people", ["2024-5", "5"]),
    ("15.05.2024 05/15/2024 05/06/24", ["2024-5-15", "2024-5-15", "2024-5-6?"]),
    ("5/15, 24/7", ["5/15", "24/7"]),
    ("2024年5月15日, 5月15日", ["2024-5-15", "0-5-15"]),
    ("7 PM, 7:05 p.m., 12:30 AM, 19:00", ["19:00", "19:05", "0:30", "19:00"]),
    ("at 7:00 or 07:00", ["7:00?", "7:00"]),
    ("HAT136, certificate_804, A-17, 14C", ["136 part", "804 part", "17 part", "14 part"]),
    (#"a\n5 b\u20ac50"#, ["5", "50"]),
    ("123456789012345678901", []),
    ("", []),
  ])
  func readsWhatATextSays(text: String, figures: [String]) {
    #expect(read(text) == figures)
  }

  /// Evidence is read more than one way.
  @Test(arguments: [
    ("[12,345]", ["12345|12", "345"]),
    ("12 345", ["12|12345", "345"]),
    ("5,10", ["5.1", "10"]),
  ])
  func evidenceIsReadApartAsWell(text: String, figures: [String]) {
    #expect(read(text, isGenerous: true) == figures)
  }

  @Test func figuresStayInsideTheText() {
    for length in 0..<24 {
      let text = String("1,2.3/4:5 May 6th 7 PM $8%".prefix(length))
      withBytes(text) { bytes in
        var scanner = FigureScanner(bytes)
        while let figure = scanner.next() {
          #expect(figure.range.upperBound <= bytes.count && !figure.range.isEmpty)
        }
      }
    }
  }

  private func read(_ text: String, isGenerous: Bool = false) -> [String] {
    withBytes(text) { bytes in
      var scanner = FigureScanner(bytes, isGenerous: isGenerous)
      var found: [String] = []
      while let figure = scanner.next() { found.append(figure.shown) }
      return found
    }
  }
}

extension Figure {
  fileprivate var shown: String {
    switch kind {
    case .number(let number): number.shown
    case .date(let day, let mayBeExchanged):
      "\(day.year)-\(day.month)-\(day.day)\(mayBeExchanged && day.exchanged != nil ? "?" : "")"
    case .month(let year, let month): "\(year)-\(month)"
    case .pair(let first, let second): "\(first)/\(second)"
    case .time(let minute, let mayBeLater):
      "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)\(mayBeLater ? "?" : "")"
    }
  }
}

extension Figure.Number {
  fileprivate var shown: String {
    let value = "\(amount)\(other.map { "|\($0)" } ?? "")"
    if isPart { return "\(value) part" }
    return switch unit {
    case .none: value
    case .money: "\(value) money"
    case .percent: "\(value) percent"
    case .ordinal: "\(value) ordinal"
    case .seconds(let count): "\(value) \(count)s"
    case .months(let count): "\(value) \(count)mo"
    }
  }
}
