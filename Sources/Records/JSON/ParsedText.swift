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

/// A text that is not JSON.
public struct ParsedTextError: Error, Equatable {
  /// What is wrong with it; `nil` where there was no memory for it.
  public let fault: Fault?
}
