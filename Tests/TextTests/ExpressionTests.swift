import Testing

@testable import Records
@testable import Text

struct ExpressionTests {
  @Test(
    arguments: [
      (#"TICKET-\d+"#, "see TICKET-47.", 4..<13), ("^$", "", 0..<0),
      ("(?i)größe", "GRÖSSE Größe", 8..<15),
      ("x", "abc", nil),
    ] as [(String, String, Range<Int>?)])
  func findsTheFirstMatch(pattern: String, text: String, range: Range<Int>?) throws {
    let expression = try Expression(pattern)
    let answer = withBytes(text) { expression.firstMatch(in: $0) }
    #expect(answer == (range.map { .match($0) } ?? .noMatch))
  }

  @Test func whatTakesTooLongIsGivenUp() throws {
    let expression = try Expression("(a+)+$")
    let text = String(repeating: "a", count: 60) + "!"
    #expect(withBytes(text) { expression.firstMatch(in: $0) } == .tooMuchWork)
  }

  @Test func refusalsSayWhere() {
    let error = #expect(throws: ExpressionError.self) { try Expression("(x") }
    #expect(error?.description == "missing closing parenthesis, at byte 2")
  }
}
