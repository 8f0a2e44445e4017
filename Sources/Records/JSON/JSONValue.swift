/// A value on a parser's tape: a place, not a copy.
///
/// Valid until the next text is parsed into the same document; rules look at it and let it go.
@safe @frozen
public struct JSONValue {
  @usableFromInline let tape: UnsafePointer<UInt64>
  @usableFromInline let strings: UnsafePointer<UInt8>
  /// Where the value begins on the tape.
  @usableFromInline let index: Int

  @inlinable
  init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, index: Int) {
    self.tape = tape
    self.strings = strings
    self.index = index
  }

  @inlinable var tag: UInt8 { UInt8(truncatingIfNeeded: tape[index] >> 56) }
  @inlinable var payload: UInt64 { tape[index] & 0x00FF_FFFF_FFFF_FFFF }

  /// Where the value behind this one begins.
  @inlinable
  var nextIndex: Int {
    switch tag {
    case Tag.object, Tag.array: Int(payload & 0xFFFF_FFFF)
    case Tag.signed, Tag.unsigned, Tag.double: index + 2
    default: index + 1
    }
  }

  /// Where the next entry of the tape is, be it inside this value or behind it.
  var nextEntry: Int {
    switch tag {
    case Tag.signed, Tag.unsigned, Tag.double: index + 2
    default: index + 1
    }
  }

  @inlinable
  func at(_ index: Int) -> JSONValue { JSONValue(tape: tape, strings: strings, index: index) }

  /// About how many values are in it, itself included: the entries that it takes on the tape.
  @inlinable public var extent: Int { nextIndex - index }

  public var kind: JSONKind { @inlinable get { JSONKind(tag: tag) } }
  @inlinable public var isNull: Bool { tag == UInt8(ascii: "n") }
  @inlinable public var isString: Bool { tag == Tag.string }

  @inlinable
  public var bool: Bool? {
    switch tag {
    case Tag.true: true
    case Tag.false: false
    default: nil
    }
  }

  /// The text of a string, decoded.
  @inlinable
  public var string: Bytes? {
    guard tag == Tag.string else { return nil }
    let base = strings + Int(payload)
    let count = UnsafeRawPointer(base).loadUnaligned(as: UInt32.self)
    return Bytes(base: base + 4, count: Int(UInt32(littleEndian: count)))
  }

  /// The value of an integer that fits.
  @inlinable
  public var integer: Int? {
    switch tag {
    case Tag.signed: Int(Int64(bitPattern: tape[index + 1]))
    case Tag.unsigned: Int(exactly: tape[index + 1])
    default: nil
    }
  }

  /// The value of an integer above `Int.max`.
  @inlinable
  public var hugeInteger: UInt64? {
    guard tag == Tag.unsigned, tape[index + 1] > UInt64(Int.max) else { return nil }
    return tape[index + 1]
  }

  /// The value of any number.
  @inlinable
  public var number: Double? {
    switch tag {
    case Tag.double: Double(bitPattern: tape[index + 1])
    case Tag.unsigned: Double(tape[index + 1])
    case Tag.signed: Double(Int64(bitPattern: tape[index + 1]))
    default: nil
    }
  }

  @inlinable
  public var array: JSONArray? { tag == Tag.array ? JSONArray(value: self) : nil }

  @inlinable
  public var object: JSONObject? { tag == Tag.object ? JSONObject(value: self) : nil }

  /// The first member called `key` of an object; `nil` for anything else.
  @inlinable
  public subscript(key: StaticString) -> JSONValue? {
    object?.first { $0.key == key }?.value
  }
}
