import Testing

@testable import Records
@testable import Text

struct NumberWordScannerTests {
  @Test(arguments: [
    ("Two bags", [2]),
    ("twenty-five percent of thirty", [25, 30]),
    ("three hundred and fifty dollars", [350]),
    ("five thousand", [5000]),
    ("a dozen eggs, both sides", [12, 2]),
    ("someone attended, often", []),
    ("", []),
  ])
  func readsNumbersInWords(text: String, numbers: [Int]) {
    #expect(read(text).map(\.amount.digits) == numbers)
  }

  @Test func unitsGoWithThem() {
    #expect(read("two weeks").map(\.unit) == [.seconds(1_209_600)])
    #expect(read("fifty dollars").map(\.unit) == [.money])
    #expect(read("ten percent").map(\.unit) == [.percent])
  }

  private func read(_ text: String) -> [Figure.Number] {
    withBytes(text) { bytes in
      var scanner = NumberWordScanner(bytes)
      var found: [Figure.Number] = []
      while let figure = scanner.next() {
        if case .number(let number) = figure.kind { found.append(number) }
      }
      return found
    }
  }
}
