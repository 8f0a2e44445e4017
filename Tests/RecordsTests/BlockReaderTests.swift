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

  @Test func continuationsEndWhereARowCanBegin() throws {
    let file = try TemporaryFile("{}\n{\n\"a\": 1\n}\n{}\n[\n\n{}\n")
    var reader = try BlockReader(path: file.path)
    let block = try #require(try reader.next())
    defer { withExtendedLifetime((file, block)) {} }
    var lines = BlockLines(block)
    _ = lines.next()
    _ = lines.next()
    #expect(lines.skipContinuation() == 2)
    #expect(lines.next()?.line.bytes.description == "{}")
    _ = lines.next()
    #expect(lines.skipContinuation() == 0)
    #expect(lines.next()?.line.isBlank == true)
  }
}
