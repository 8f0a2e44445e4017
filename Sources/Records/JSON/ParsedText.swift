/// A JSON text that is parsed by itself and kept: a settings file, a schema, a document beside it.
///
/// Rows are read by a ``RecordParser``, which reuses its memory.
public final class ParsedText {
  private let document: JSONDocument
  private let value: JSONValue

  /// - Parameter text: Any JSON value.
  public init(_ text: [UInt8]) throws(ParsedTextError) {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + JSONParser.padding)
    defer { buffer.deallocate() }
    buffer.initialize(repeating: 0x20, count: text.count + JSONParser.padding)
    text.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { buffer.update(from: base, count: bytes.count) }
    }
    let bytes = Bytes(base: UnsafePointer(buffer), count: text.count)
    do {
      let parser = try JSONParser()
      document = try JSONDocument()
      try parser.reserve(max(text.count, 256), for: document)
      guard let root = parser.parse(bytes, into: document) else {
        throw ParsedTextError(fault: Fault.first(in: bytes))
      }
      value = root
    } catch let error as ParsedTextError {
      throw error
    } catch {
      throw ParsedTextError(fault: nil)
    }
  }

  public convenience init(_ text: String) throws(ParsedTextError) {
    try self.init(Array(text.utf8))
  }

  /// Calls `look` with the root, which is gone when the text is.
  public func withRoot<Value, Failure: Error>(
    _ look: (JSONValue) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    defer { withExtendedLifetime(document) {} }
    return try look(value)
  }
}

/// A place in a text as editors show it, both numbers from 1.
public struct TextPlace: Equatable, Sendable {
  public let line: Int
  /// In Unicode scalars.
  public let column: Int

  /// Where a byte stands.
  public init(of position: Int, in text: [UInt8]) {
    let front = text.prefix(position)
    let start = front.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    line = 1 + front.count { $0 == 0x0A }
    column = 1 + front[start...].count { $0 & 0xC0 != 0x80 }
  }

  /// Where a value of a JSON text stands, or the innermost value on the way that does.
  ///
  /// - Parameter pointer: RFC 6901.
  public init(of pointer: String, in text: [UInt8]) {
    let position = text.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { base in
        Locator.place(of: pointer, in: Bytes(base: base, count: buffer.count))
      }
    }
    self.init(of: position ?? 0, in: text)
  }
}

/// A text that is not JSON.
public struct ParsedTextError: Error, Equatable {
  /// What is wrong with it; `nil` where there was no memory for it.
  public let fault: Fault?
}
