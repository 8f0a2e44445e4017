import Testing

@testable import Records

struct StrictScannerTests {
  private func faults(_ text: String) -> [Fault] {
    withBytes(text) { StrictScanner.faults(in: $0) }
  }

  @Test(arguments: [
    (#"{"a": 1,}"#, "a comma with nothing behind it", 7),
    (#"{"a": [1,]}"#, "a comma with nothing behind it", 8),
    (#"{'a': 1}"#, "a key in single quotes; JSON takes double quotes", 1),
    (#"{"a": 'b'}"#, "a string in single quotes; JSON takes double quotes", 6),
    (#"{a: 1}"#, "a key must be a string in double quotes", 1),
    (#"{"a" 1}"#, "a colon is missing behind a key", 5),
    (#"{"a": 1 "b": 2}"#, "a comma is missing between two members", 8),
    (#"{"a": [1 2]}"#, "a comma is missing between two elements", 9),
    (#"{"a": }"#, "a value is missing", 6),
    (#"{"a": [,1]}"#, "a value is missing", 7),
    (#"{"a": 1]"#, #""]" where an object is open"#, 7),
    (#"{"a": [1}"#, #""}" where an array is open"#, 8),
    (#"{"a": 1} // x"#, "text behind the end of the row", 9),
    (#"{"a": 1},"#, "a comma behind the row", 8),
    (#"{/* x */"a": 1}"#, "a comment; JSON has none", 1),
    (#"{"a": 1 /* x */}"#, "a comment; JSON has none", 8),
    (#"{"a": # x"#, "a comment; JSON has none", 6),
    (#"{"a": 01}"#, "a number may not begin with 0", 6),
    (#"{"a": -}"#, "a number without digits", 6),
    (#"{"a": +1}"#, "a number may not begin with +", 6),
    (#"{"a": .5}"#, "a number may not begin with a point", 6),
    (#"{"a": 1.}"#, "a digit must follow the point", 8),
    (#"{"a": 1e}"#, "a digit must follow the exponent", 8),
    (#"{"a": True}"#, "True is Python; JSON has true", 6),
    (#"{"a": None}"#, "None is Python; JSON has null", 6),
    (#"{"a": undefined}"#, #""undefined" is not a value"#, 6),
    (#"{"a": é}"#, #"a value cannot begin with "é""#, 6),
    (#"{"a": "\x"}"#, #""\x" is no escape"#, 7),
    (#"{"a": "\u12g4"}"#, #""\u" needs four hexadecimal digits"#, 7),
    (#"{"a": "\u+123"}"#, #""\u" needs four hexadecimal digits"#, 7),
    (#"{"a": "\u-000"}"#, #""\u" needs four hexadecimal digits"#, 7),
    (#"{"a": "\u12"#, #""\u" needs four hexadecimal digits"#, 7),
    ("{\"a\": \"b\tc\"}", "a raw control character U+0009 in a string; it must be escaped", 8),
    ("{\"a\": \"b\0c\"}", "a raw control character U+0000 in a string; it must be escaped", 8),
  ])
  func namesWhatIsWrongAndWhere(text: String, reason: String, place: Int) {
    #expect(faults(text).map(\.kind) == [.syntax(reason)])
    #expect(faults(text).first?.range.lowerBound == place)
  }

  @Test(arguments: [
    (#"{"#, "an object"), (#"{"a""#, "an object"), (#"{"a":"#, "an object"),
    (#"{"a": 1"#, "an object"),
    (#"{"a": 1,"#, "an object"), (#"{"a": [1"#, "an array"), (#"{"a": ["#, "an array"),
    (#"{"a": "b"#, "a string"), (#"{"a": "b\"#, "a string"), (#"{"a"#, "a string"),
  ])
  func namesWhatTheLineEndsIn(text: String, container: String) {
    #expect(faults(text).map(\.kind) == [.unclosed(container)])
  }

  @Test func otherFaultsHaveTheirOwnKind() {
    #expect(faults("{} {}") == [Fault(.concatenated, at: 3..<5)])
    #expect(faults("[1]") == [Fault(.notAnObject(.array), at: 0..<3)])
    #expect(faults(" null") == [Fault(.notAnObject(.null), at: 1..<5)])
    #expect(
      faults("{\"a\": 1}\0\0") == [Fault(.garbage("2 NUL bytes behind the text"), at: 8..<10)])
    #expect(faults("\0\0\0") == [Fault(.garbage("3 NUL bytes"), at: 0..<3)])
    #expect(faults("=======\r") == [Fault(.garbage("the mark of an unfinished merge"), at: 0..<8)])
  }

  @Test func allThatCanBeMendedIsTold() {
    let text = #"{"a": NaN, "b": [-Infinity, 1e999, 123456789012345678901], "c": "\ud800x\udc00"}"#
    #expect(
      faults(text) == [
        Fault(.notANumber("NaN"), at: 6..<9),
        Fault(.notANumber("-Infinity"), at: 17..<26),
        Fault(.overflow, at: 28..<33),
        Fault(.hugeInteger, at: 35..<56),
        Fault(.loneSurrogate(#"\ud800"#), at: 65..<71),
        Fault(.loneSurrogate(#"\udc00"#), at: 72..<78),
      ])
  }

  @Test(arguments: [
    ([0x80], "0x80: a continuation byte by itself"),
    ([0xC3], "0xC3: the character is cut off after 1 of 2 bytes"),
    ([0xE2, 0x82], "0xE2: the character is cut off after 2 of 3 bytes"),
    ([0xC0, 0x80], "0xC0: an overlong form"), ([0xE0, 0x80, 0x80], "0xE0: an overlong form"),
    ([0xF0, 0x80, 0x80, 0x80], "0xF0: an overlong form"),
    ([0xED, 0xA0, 0x80], "0xED: an encoded surrogate"),
    ([0xF4, 0x90, 0x80, 0x80], "0xF4: beyond U+10FFFF"), ([0xF8], "0xF8: no UTF-8 has this byte"),
  ])
  func namesWhatIsNotUTF8(bad: [UInt8], reason: String) {
    let found = withBytes(Array(#"{"é": ""#.utf8) + bad + Array(#""}"#.utf8)) {
      StrictScanner.faults(in: $0)
    }
    #expect(found.map(\.kind) == [.invalidUTF8(reason)])
    #expect(found.first?.range == 8..<8 + bad.count)
  }

  /// Rows over several lines are read before anybody knows that they are UTF-8.
  @Test(arguments: [[0xC8], [0xE2, 0x82], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func aCharacterThatIsCutOffEndsNoValue(bad: [UInt8]) {
    #expect(withBytes(bad) { StrictScanner.end(ofValueIn: $0) } == nil)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func depthIsBoundedNotTheStack(opening: String) {
    let text = "{\"a\": " + String(repeating: opening, count: 100_000)
    #expect(faults(text).map(\.kind) == [.tooDeep(limit: 1024)])
  }

  /// The parser's limit is that of containers with something in them.
  @Test(arguments: [("", true), ("0", false), ("[]", false)])
  func theDeepestContainerIsEmpty(inner: String, isSound: Bool) throws {
    let opening = String(repeating: "[", count: JSONParser.depthLimit)
    let text = opening + inner + String(repeating: "]", count: JSONParser.depthLimit)
    let document = try JSONDocument()
    let parser = try JSONParser()
    try parser.reserve(1 << 12, for: document)
    #expect(withBytes(text) { parser.parse($0, into: document) != nil } == isSound)
    let kinds = faults(text).map(\.kind)
    #expect(kinds == [isSound ? .notAnObject(.array) : .tooDeep(limit: JSONParser.depthLimit)])
  }

  @Test func theDeepestRowThatParsesIsScannedToo() throws {
    let levels = JSONParser.depthLimit - 1
    let fits =
      "{\"a\":" + String(repeating: "[", count: levels)
      + String(repeating: "]", count: levels) + "}"
    #expect(faults(fits) == [])
    #expect(try withRow(fits) { row, _ in row.depth } == JSONParser.depthLimit)
  }

  /// What the scanner finds no fault with, simdjson takes, and the reverse.
  @Test(arguments: trickyTexts)
  func agreesWithTheParser(text: String) throws {
    let document = try JSONDocument()
    let parser = try JSONParser()
    try parser.reserve(1 << 12, for: document)
    let isParsed = withBytes(text) { parser.parse($0, into: document) != nil }
    let faults = faults(text).filter { fault in
      if case .notAnObject = fault.kind { false } else { true }
    }
    #expect(faults.isEmpty == isParsed)
  }
}

/// Values in an object, and whole texts.
private let trickyTexts: [String] =
  [
    "0", "-0", "0.0", "-0.0e+0", "00", "-01", "0x10", "1.", ".1", "1.e3", "1e", "1e+", "1E-5",
    "1e5",
    "+1", "--1", "- 1", "1 2", "1_000", "1,000", "0e", "0e0", "1.0.0", "1e1.5", "1e308", "1e309",
    "-1e309", "1e-400", "123456789e-9999999", "9223372036854775807", "9223372036854775808",
    "18446744073709551615", "18446744073709551616", "-9223372036854775808", "-9223372036854775809",
    "1.7976931348623157e308", "1.7976931348623159e308", "0.1e1", "9007199254740993",
    "true", "True", "tru", "truee", "null", "nul", "nulll", "false", "FALSE", "NaN", "nan",
    "Infinity",
    "-Infinity", "Inf", "undefined", "true1", "true\"\"", "1true",
    #""""#, #""\"""#, #""\\""#, #""\\\""#, #""\/""#, #""\b\f\n\r\t""#, #""\a""#, #""\'""#, #""\0""#,
    #""\u0000""#, #""\u00""#, #""\uD83D\uDE00""#, #""\ud83d""#, #""\ud83d\n""#, #""\ud83d\ud83d""#,
    #""\ud83d\u0041""#, #""\uZZZZ""#, #""\U0041""#, "\"\u{7F}\"", "\"\u{1}\"", "\"\t\"", "\"é😀\"",
    "\"\u{2028}\"", "\"a", "'a'", "\"a\"\"b\"", "“a”",
    "[]", "[ ]", "[,]", "[1,]", "[1,,2]", "[1 2]", "[1", "1]", "[[]", "[]]", "{}", "{ }", "{,}",
    #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1,"a":2}"#, #"{1:2}"#, #"{"a"::1}"#, #"{"":0}"#,
    "{[]}",
    "[{}}", "[1:2]", "/**/1", "1//", "1#", "", " ", "\u{A0}1", "\u{B}1", "\u{C}1", "\u{85}1",
    "\u{FEFF}1",
  ].map { "{\"k\": \($0)}" } + [
    "{}", " {} ", "\t{}\r", "{}{}", "{} x", "{},", "[]", "[1, 2]", "\"a\"", "1", "null", "1 2",
    "[]{}",
    "", " ", "{", "}", "[", "]", ",", ":", "\"", "\"\\", "tru", "-", "nul", "{\"a\":1}\n{\"b\":2}",
    "[1]\"a\"",
    "\u{FEFF}{}",
  ]
