public import CBytes

/// A run of UTF-8 bytes that somebody else owns: a line of a block, or a string on a parser's tape.
///
/// It copies nothing and is valid only while the record that it came from is being looked at.
/// What must live longer leaves as a `String`.
@safe @frozen
public struct Bytes: RandomAccessCollection {
  @usableFromInline let base: UnsafePointer<UInt8>
  public let count: Int

  @inlinable
  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }
  @inlinable public var isEmpty: Bool { count == 0 }

  @inlinable
  public subscript(position: Int) -> UInt8 {
    assert(position >= 0 && position < count, "\(position) is outside 0..<\(count)")
    return base[position]
  }

  /// The bytes at `range`, as a view of the same memory.
  @inlinable
  public func slice(_ range: Range<Int>) -> Bytes {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "\(range) is outside 0..<\(count)")
    return Bytes(base: base + range.lowerBound, count: range.count)
  }

  @inlinable
  public func withContiguousStorageIfAvailable<Value>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
  ) rethrows -> Value? {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Calls `body` with the memory itself.
  @unsafe @inlinable
  public func withUnsafeBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows
    -> Value
  {
    try body(UnsafeBufferPointer(start: base, count: count))
  }
}

extension Bytes: Hashable {
  @inlinable
  public static func == (left: Bytes, right: Bytes) -> Bool {
    left.count == right.count && sdg_equal(left.base, right.base, left.count)
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(start: base, count: count))
  }
}

extension Bytes: CustomStringConvertible {
  /// The text, with U+FFFD for what is not UTF-8.
  public var description: String {
    String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }
}

extension Bytes {
  /// Calls `look` with the UTF-8 of a text, which is gone when `look` returns.
  public static func with<Value>(_ text: String, _ look: (Bytes) -> Value) -> Value {
    let count = text.utf8.count
    // An empty text need not have an address.
    var text = count == 0 ? " " : text
    return text.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a text has an address") }
      return look(Bytes(base: base, count: count))
    }
  }
}
