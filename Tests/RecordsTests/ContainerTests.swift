import Testing

@testable import Records

struct ContainerTests {
  private func failure(_ content: [UInt8]) throws -> String? {
    readFailure(try TemporaryFile(content))
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x7B, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x7B], "UTF-16"),
    ([0x7B, 0x00, 0x22, 0x00], "UTF-16"), ([0x00, 0x7B, 0x00, 0x22], "UTF-16"),
    ([0xFF, 0xFE, 0x00, 0x00, 0x7B, 0x00, 0x00, 0x00], "UTF-32"),
    ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x7B], "UTF-32"),
  ])
  func wideEncodingsAreNotRead(content: [UInt8], name: String) throws {
    #expect(
      try failure(content)
        == "FILE: the text is \(name); convert it with iconv -f \(name) -t UTF-8")
  }

  @Test func aPointerIsNotTheData() throws {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    #expect(
      try failure(Array(pointer.utf8))
        == "FILE: a Git LFS pointer, not the data; fetch it with git lfs pull")
  }

  @Test(arguments: [
    "[{\"a\": 1}, {\"a\": 2}]", "[{\"a\": 1}]\n", "[\n{\"a\": 1},\n{\"a\": 2}\n]\n", "[\n",
    " [\n 1\n]",
    "\u{FEFF}[{\"a\": 1},\n{\"a\": 2}]\n",
  ])
  func anArrayIsNotLines(text: String) throws {
    #expect(
      try failure(Array(text.utf8))
        == "FILE: one JSON array, not one row a line; convert it with jq -c '.[]'")
  }

  @Test(arguments: [
    "{\n  \"a\": 1\n}\n", "{\"a\": 1,\n\"b\": 2}\n",
    "{\r\n\"a\": 1\r\n}\r\n",
    "\n\n{\n\t\"a\":\n[1]}",
  ])
  func prettyRowsAreNotLines(text: String) throws {
    #expect(
      try failure(Array(text.utf8))
        == "FILE: rows span several lines, not one row a line; convert it with jq -c .")
  }

  @Test(arguments: [
    "{\"a\": 1}\n{\"a\": 2}\n", "[1, 2]\n[3, 4]\n", "[]\n", "[1]\n{}\n", "{\"a\": 1,\n{\"a\": 2}\n",
    "{",
    "not JSON at all\n", "\u{FEFF}{}\n", "",
  ])
  func faultyRowsAreLeftToTheRules(text: String) throws {
    #expect(try failure(Array(text.utf8)) == nil)
  }
}
