import Foundation
import Testing

@testable import Records

/// Calls `look` with a text that has the readable bytes behind it that simdjson needs.
func withBytes<Value>(_ content: [UInt8], _ look: (Bytes) throws -> Value) rethrows -> Value {
  let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: content.count + JSONParser.padding)
  defer { buffer.deallocate() }
  buffer.initialize(repeating: 0x20, count: content.count + JSONParser.padding)
  for (position, byte) in content.enumerated() { buffer[position] = byte }
  return try look(Bytes(base: UnsafePointer(buffer), count: content.count))
}

func withBytes<Value>(_ text: String, _ look: (Bytes) throws -> Value) rethrows -> Value {
  try withBytes(Array(text.utf8), look)
}

extension Line {
  /// A line with nothing remarkable in front.
  init(_ bytes: Bytes) {
    self.init(
      bytes: bytes, ending: .lineFeed, hasByteOrderMark: false, followsBlankLine: false,
      followsCarriageReturn: false)
  }
}

/// What `look` sees in a text that is read as a row.
func withRow<Value>(
  _ text: String, _ look: (Record, Line) throws -> Value
) throws -> Value {
  let parser = try RecordParser()
  return try withExtendedLifetime(parser) {
    try withBytes(text) { bytes in
      var line = Line(bytes)
      let record = try parser.record(from: &line, fileShape: nil)
      return try look(try #require(record), line)
    }
  }
}

/// A file that is gone with its last reference.
final class TemporaryFile {
  let path: String

  /// - Parameter name: What the file's name ends in.
  init(_ content: [UInt8], name: String = "rows.jsonl") throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID())-\(name)")
    try Data(content).write(to: file)
    path = file.path
  }

  convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A line as a block reader gives it.
struct ReadLine: Equatable, CustomStringConvertible {
  var text: String
  var ending = Line.Ending.lineFeed
  var offset: Int
  var followsBlankLine = false
  var followsCarriageReturn = false
  var overlong: Int?

  var description: String {
    "\(offset) \(text.debugDescription) \(ending) \(followsBlankLine) \(followsCarriageReturn)"
  }
}

/// Why a file cannot be read to its end, its path being `FILE`.
func readFailure(_ file: TemporaryFile) -> String? {
  do throws(ReadError) {
    var reader = try BlockReader(path: file.path)
    while let block = try reader.next() { reader.recycle(block) }
    return nil
  } catch {
    return error.description.replacing(file.path, with: "FILE")
  }
}

/// All lines of a file, with places counted from its start.
func readLines(
  _ file: TemporaryFile, blockSize: Int = BlockReader.standardBlockSize, lineLimit: Int = 1 << 20
) throws -> [ReadLine] {
  var reader = try BlockReader(path: file.path, blockSize: blockSize, lineLimit: lineLimit)
  var lines: [ReadLine] = []
  while let block = try reader.next() {
    if let overlong = block.overlongLine {
      lines.append(ReadLine(text: "", offset: block.offset, overlong: overlong))
    }
    for element in BlockLines(block) {
      lines.append(
        ReadLine(
          text: element.line.bytes.description, ending: element.line.ending,
          offset: block.offset + element.offset, followsBlankLine: element.line.followsBlankLine,
          followsCarriageReturn: element.line.followsCarriageReturn))
    }
    reader.recycle(block)
  }
  return lines
}

/// The bytes that hexadecimal digits stand for.
func bytes(hex: String) -> [UInt8] {
  let digits = Array(hex)
  return stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0..<$0 + 2]), radix: 16)
  }
}
