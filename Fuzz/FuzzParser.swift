@testable import Records

/// A parser of one text at a time, whose memory is used again by the next.
///
/// - Note: `@unchecked Sendable` holds because libFuzzer has one thread.
final class FuzzParser: @unchecked Sendable {
  private var parser: JSONParser
  private let document: JSONDocument

  init() {
    do {
      parser = try JSONParser()
      document = try JSONDocument()
    } catch {
      preconditionFailure("no memory for a parser")
    }
  }

  /// The root, which is gone at the next call.
  func parse(_ bytes: Bytes) -> JSONValue? {
    do { try parser.reserve(max(bytes.count, 4096), for: document) } catch { return nil }
    return parser.parse(bytes, into: document)
  }
}

/// A copy of a text with the room behind it that simdjson reads.
///
/// That room is filled with bytes that would be seen if they were taken for text.
final class PaddedText {
  private let buffer: UnsafeMutablePointer<UInt8>
  let bytes: Bytes

  convenience init(_ text: [UInt8]) { self.init(text[...]) }

  init(_ text: ArraySlice<UInt8>) {
    buffer = .allocate(capacity: text.count + JSONParser.padding)
    buffer.initialize(repeating: UInt8(ascii: "}"), count: text.count + JSONParser.padding)
    for (position, byte) in text.enumerated() { buffer[position] = byte }
    bytes = Bytes(base: UnsafePointer(buffer), count: text.count)
  }

  convenience init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    self.init(Array(UnsafeBufferPointer(start: start, count: count))[...])
  }

  deinit { buffer.deallocate() }
}
