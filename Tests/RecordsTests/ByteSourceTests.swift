import Foundation
import Testing

@testable import Records

/// Packed samples hold `{"a":1}` and `{"a":2}`, a line each.
struct ByteSourceTests {
  static let gzip1 = bytes(hex: "1f8b0800000000000203ab564a54b232ace5020046a3e87408000000")
  static let gzip2 = bytes(hex: "1f8b0800000000000203ab564a54b232aae502001f1dae7608000000")
  static let gzipEmpty = bytes(hex: "1f8b080000000000020303000000000000000000")
  static let zstd1 = bytes(hex: "28b52ffd24084100007b2261223a317d0ae2efece0")
  static let zstd2 = bytes(hex: "28b52ffd24084100007b2261223a327d0a86a83a3d")
  /// A frame to be skipped, of four bytes.
  static let zstdSkippable = bytes(hex: "502a4d180400000001020304")

  private func texts(_ content: [UInt8], name: String = "rows") throws -> [String] {
    try readLines(TemporaryFile(content, name: name), blockSize: 5).map(\.text)
  }

  @Test func packingIsToldByTheContent() throws {
    #expect(try texts(Self.gzip1) == ["{\"a\":1}"])
    #expect(try texts(Self.zstd1) == ["{\"a\":1}"])
    #expect(try texts(Array("{\"a\":1}\n".utf8)) == ["{\"a\":1}"])
  }

  @Test func membersAndFramesAreOneText() throws {
    #expect(try texts(Self.gzip1 + Self.gzip2) == ["{\"a\":1}", "{\"a\":2}"])
    #expect(try texts(Self.zstd1 + Self.zstd2) == ["{\"a\":1}", "{\"a\":2}"])
    #expect(try texts(Self.gzipEmpty + Self.gzip2) == ["{\"a\":2}"])
    #expect(try texts(Self.zstd1 + Self.zstdSkippable + Self.zstd2) == ["{\"a\":1}", "{\"a\":2}"])
  }

  @Test func aPackedEmptyTextIsEmpty() throws {
    #expect(try texts(Self.gzipEmpty) == [])
  }

  private func failure(_ content: [UInt8], name: String = "rows") throws -> String? {
    readFailure(try TemporaryFile(content, name: name))
  }

  @Test(arguments: 1..<28)
  func aCutMemberIsToldAsSuch(length: Int) throws {
    let failure = try failure(Array(Self.gzip1.prefix(length)), name: "rows.gz")
    #expect(
      failure == "FILE: the gzip stream ends early; the file is cut short, fetch or write it again")
  }

  @Test(arguments: 1..<21)
  func aCutFrameIsToldAsSuch(length: Int) throws {
    let failure = try failure(Array(Self.zstd1.prefix(length)), name: "rows.zst")
    #expect(
      failure == "FILE: the zstd stream ends early; the file is cut short, fetch or write it again")
  }

  @Test(arguments: ["rows.gz", "rows.zst"])
  func aPackedFileOfNoBytesIsCut(name: String) throws {
    let kind = name.hasSuffix("gz") ? "gzip" : "zstd"
    #expect(
      try failure([], name: name)
        == "FILE: the \(kind) stream ends early; the file is cut short, fetch or write it again")
  }

  @Test func aCutSecondMemberIsToldAsSuch() throws {
    let failure = try failure(Self.gzip1 + Self.gzip2.prefix(20))
    #expect(
      failure == "FILE: the gzip stream ends early; the file is cut short, fetch or write it again")
  }

  @Test func brokenStreamsAreToldAsSuch() throws {
    var broken = Self.gzip1
    broken[20] ^= 0xFF
    #expect(
      try failure(broken) == """
        FILE: not a sound gzip stream: incorrect data check; fetch or write it again
        """)
    #expect(
      try failure(Array("{\"a\":1}\n".utf8), name: "rows.gz") == """
        FILE: not a sound gzip stream: incorrect header check; fetch or write it again
        """)
    #expect(
      try failure(Array("{\"a\":1}\n".utf8), name: "rows.zst") == """
        FILE: not a sound zstd stream: Unknown frame descriptor; fetch or write it again
        """)
  }

  @Test func aDirectoryIsNamedAsSuch() {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: ReadError.isDirectory(path: folder)) { _ = try BlockReader(path: folder) }
    #expect(
      ReadError.isDirectory(path: "data").description
        == "data: is a directory; name its files, as data/*.jsonl")
  }

  @Test func aMissingFileIsNamedWithItsReason() {
    let missing = "/nowhere/rows.jsonl"
    #expect(throws: ReadError.system(path: missing, reason: "No such file or directory")) {
      _ = try BlockReader(path: missing)
    }
    #expect(
      ReadError.system(path: missing, reason: "No such file or directory").description
        == "/nowhere/rows.jsonl: cannot read: No such file or directory")
  }
}
