import Testing

@testable import Records
@testable import Text

struct PatternTests {
  static let expressions = [
    PatternExpression("order \\d+"),
    PatternExpression("thanks", isCaseless: true),
    PatternExpression("^User:", isByLine: true),
    PatternExpression("^User:"),
    PatternExpression("[a-z](\\\\n)[A-Z]"),
  ]

  @Test(
    arguments: [
      ("", []), ("nothing", []), ("order 17, order 18", [0]), ("Many THANKS for order 1", [0, 1]),
      ("a\nUser: b", [2]), ("User: b", [2, 3]), ("one\\nTwo", [4]), ("öäü order 7 😀", [0]),
    ] as [(String, [Int])])
  func tellsWhichMatchEachOnce(text: String, expected: [Int]) throws {
    let scanner = PatternScanner([try PatternDatabase(Self.expressions)])
    var numbers: [Int] = []
    Bytes.with(text) { scanner.scan($0, for: 0, into: &numbers) }
    #expect(numbers.sorted() == expected)
  }

  @Test func databasesNumberTheirExpressions() throws {
    let first = try PatternDatabase(Array(Self.expressions[..<2]))
    let second = try PatternDatabase(Array(Self.expressions[2...]), numberedFrom: 2)
    let scanner = PatternScanner([first, second])
    var numbers: [Int] = []
    Bytes.with("User: order 1") { text in
      for database in 0..<2 { scanner.scan(text, for: database, into: &numbers) }
    }
    #expect(numbers.sorted() == [0, 2, 3])
  }

  @Test func theLeftmostMatchIsFoundAndThenTheNext() throws {
    let finder = try PatternFinder(Self.expressions[0])
    Bytes.with("ö order 17 and order 8") { text in
      let first = finder.range(in: text)
      #expect(first == 3..<11)
      #expect(finder.range(in: text, from: 11) == 16..<23)
      #expect(finder.range(in: text, from: 23) == nil)
      #expect(finder.range(in: text, from: 99) == nil)
    }
  }

  @Test func aGroupIsWhatIsFound() throws {
    let finder = try PatternFinder(Self.expressions[4])
    #expect(Bytes.with("one\\nTwo") { finder.range(in: $0) } == 3..<5)
  }

  @Test func aDatabaseIsTheSameOnceKept() throws {
    let database = try PatternDatabase(Self.expressions)
    let bytes = try #require(database.serialized)
    let scanner = PatternScanner([try #require(PatternDatabase(serialized: bytes[...]))])
    var numbers: [Int] = []
    Bytes.with("order 17") { scanner.scan($0, for: 0, into: &numbers) }
    #expect(numbers == [0])
    #expect(PatternDatabase(serialized: bytes.dropLast(8)) == nil)
    #expect(PatternDatabase(serialized: [1, 2, 3]) == nil)
  }

  @Test(arguments: [("b(?=c)", true), ("(b", true), ("\\1", true), ("b(?:c|d)", false)])
  func whatTheLibraryCannotTakeIsNamed(expression: String, isRefused: Bool) {
    do throws(PatternError) {
      _ = try PatternDatabase([PatternExpression("fine"), PatternExpression(expression)])
      #expect(!isRefused)
    } catch {
      guard case .refused(let position, let reason) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(isRefused && position == 1 && !reason.isEmpty)
    }
  }
}
