import Testing

@testable import Records

struct BlockReaderTests {
  private static let mixed =
    "\u{FEFF}{\"a\": 1}\n\n \t\n{\"b\": \"é\"}\r\n\r\n{\"c\": \"\(String(repeating: "x", count: 150))\"}\n{}\n{\"d\": 4}"

  @Test(arguments: 1...64)
  func blockSizeMakesNoDifference(blockSize: Int) throws {
    let file = try TemporaryFile(Self.mixed)
    #expect(try readLines(file, blockSize: blockSize) == readLines(file))
  }

  @Test func linesKnowTheirPlaceAndEnd() throws {
    let file = try TemporaryFile("{}\r\n\n{}\r\n{}")
    #expect(
      try readLines(file) == [
        ReadLine(text: "{}", ending: .carriageReturn, offset: 0),
        ReadLine(text: "", offset: 4, followsCarriageReturn: true),
        ReadLine(text: "{}", ending: .carriageReturn, offset: 5, followsBlankLine: true),
        ReadLine(text: "{}", ending: .endOfFile, offset: 9, followsCarriageReturn: true),
      ])
  }

  @Test func byteOrderMarksAreTakenOffEveryLine() throws {
    let file = try TemporaryFile("\u{FEFF}{}\n\u{FEFF}{}\n{}\n")
    #expect(try readLines(file).map(\.text) == ["{}", "{}", "{}"])
    #expect(try readLines(file).map(\.offset) == [3, 9, 12])
  }

  @Test(arguments: [("", 0), ("\n", 1), ("\n\n \n", 3), ("  ", 1)])
  func filesWithoutRowsAreRead(text: String, lines: Int) throws {
    let file = try TemporaryFile(text)
    for blockSize in [1, 2, 3, 4096] {
      #expect(try readLines(file, blockSize: blockSize).count == lines)
    }
  }

  @Test(arguments: [1, 7, 8, 16, 30, 100, 101])
  func overlongLinesArePassedOver(blockSize: Int) throws {
    let long = String(repeating: "x", count: 200)
    let file = try TemporaryFile("{}\n\(long)\n{\"a\": 1}\n\(long)\n\(long)")
    #expect(
      try readLines(file, blockSize: blockSize, lineLimit: 100) == [
        ReadLine(text: "{}", offset: 0),
        ReadLine(text: "", offset: 3, overlong: 201),
        ReadLine(text: "{\"a\": 1}", offset: 204),
        ReadLine(text: "", offset: 213, overlong: 201),
        ReadLine(text: "", offset: 414, overlong: 200),
      ])
  }

  @Test func aLineOfTheLimitIsKept() throws {
    let line = String(repeating: "x", count: 99)
    let file = try TemporaryFile("\(line)\n\(line)\n")
    #expect(try readLines(file, blockSize: 8, lineLimit: 100).map(\.text) == [line, line])
  }

  @Test func theBeginningOfTheFileIsMarked() throws {
    let file = try TemporaryFile("{}\n{}\n{}\n")
    var marks: [Bool] = []
    try withExtendedLifetime(file) {
      var reader = try BlockReader(path: file.path, blockSize: 3)
      while let block = try reader.next() { marks.append(block.isFirst) }
    }
    #expect(marks == [true, false, false])
  }

  @Test(arguments: [
    ("{\n\"a\": 1\n}\n{}\n", 2),
    ("{\"a\": [\r\n1,\r\n2]}\r\n{}\r\n", 2),
    ("{\n}", 1),
    // A row that was cut off is not one that goes on in the next.
    ("{\"a\": \n {\"b\": 1}\n", 0),
    ("{\"a\": [{\"b\": \"cut of\n {\"c\": 1}\n", 0),
    ("{\"a\": [\n\n", 0),
    ("{\"a\":\n1} 2\n", 0),
  ])
  func aRowGoesOnToItsEnd(text: String, lines: Int) throws {
    let file = try TemporaryFile("{}\n" + text)
    var reader = try BlockReader(path: file.path)
    let block = try #require(try reader.next())
    defer { withExtendedLifetime((file, block)) {} }
    var left = BlockLines(block)
    _ = left.next()
    let next = left.next()
    let row = try #require(next)
    #expect(left.skipContinuation(ofRowAt: row.offset) == lines)
  }

  @Test func rowsOverSeveralLinesAreNotTornApart() throws {
    let row = "{\n" + String(repeating: " \"k\": 1,\n", count: 700) + " \"z\": 0\n}\n"
    let file = try TemporaryFile("{}\n" + String(repeating: row, count: 20))
    var reader = try BlockReader(path: file.path, blockSize: 16384)
    while let block = try reader.next() {
      #expect(block.bytes.hasPrefix("{") && block.bytes.hasSuffix("}\n"))
    }
  }

  @Test func aCutStringBehindABackslashIsSafe() {
    // Its place was once looked for behind the end of the line.
    var text = "{\"a\":\"\\ud83d x\\"
    text.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return }
      let line = Bytes(base: base, count: buffer.count)
      for fault in StrictScanner.faults(in: line) {
        #expect(Locator.pointer(at: fault.range.lowerBound, in: line).pointer == "/a")
      }
    }
  }
}
