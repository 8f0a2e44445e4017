/// What a JSON value is.
@frozen
public enum JSONKind: UInt8, Sendable, CaseIterable {
  case object
  case array
  case string
  case integer
  case double
  case boolean
  case null

  @inlinable
  init(tag: UInt8) {
    switch tag {
    case Tag.object: self = .object
    case Tag.array: self = .array
    case Tag.string: self = .string
    case Tag.signed, Tag.unsigned: self = .integer
    case Tag.double: self = .double
    case Tag.true, Tag.false: self = .boolean
    default: self = .null
    }
  }
}

extension JSONKind: CustomStringConvertible {
  /// With its article, for use in a message: "an object".
  public var description: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .integer, .double: "a number"
    case .boolean: "a boolean"
    case .null: "null"
    }
  }
}

/// The letters that simdjson marks the entries of its tape with (simdjson, doc/tape.md).
@usableFromInline
enum Tag {
  @usableFromInline static let root = UInt8(ascii: "r")
  @usableFromInline static let object = UInt8(ascii: "{")
  @usableFromInline static let objectEnd = UInt8(ascii: "}")
  @usableFromInline static let array = UInt8(ascii: "[")
  @usableFromInline static let arrayEnd = UInt8(ascii: "]")
  @usableFromInline static let string = UInt8(ascii: "\"")
  @usableFromInline static let signed = UInt8(ascii: "l")
  @usableFromInline static let unsigned = UInt8(ascii: "u")
  @usableFromInline static let double = UInt8(ascii: "d")
  @usableFromInline static let `true` = UInt8(ascii: "t")
  @usableFromInline static let `false` = UInt8(ascii: "f")
}
