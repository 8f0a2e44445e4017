import Records

/// Types of JSON Schema; an integer is a number too.
struct TypeSet: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let object = TypeSet(rawValue: 4)
  static let array = TypeSet(rawValue: 8)
  static let number = TypeSet(rawValue: 16)
  static let string = TypeSet(rawValue: 32)
  static let integer = TypeSet(rawValue: 64)
  static let all = TypeSet(rawValue: 127)

  static let names = ["array", "boolean", "integer", "null", "number", "object", "string"]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(name: String) {
    switch name {
    case "null": self = .null
    case "boolean": self = .boolean
    case "object": self = .object
    case "array": self = .array
    case "number": self = .number
    case "string": self = .string
    case "integer": self = .integer
    default: return nil
    }
  }

  /// All types that a value has.
  @inline(__always)
  init(of value: JSONValue) {
    switch value.kind {
    case .object: self = .object
    case .array: self = .array
    case .string: self = .string
    case .integer: self = [.number, .integer]
    case .double:
      let number = value.number ?? 0.5
      self = number == number.rounded(.towardZero) ? [.number, .integer] : .number
    case .boolean: self = .boolean
    case .null: self = .null
    }
  }
}

extension TypeSet {
  /// With articles: "a string", "an integer", "null".
  var nouns: [String] {
    var nouns: [String] = []
    if contains(.string) { nouns.append("a string") }
    if contains(.number) {
      nouns.append("a number")
    } else if contains(.integer) {
      nouns.append("an integer")
    }
    if contains(.boolean) { nouns.append("a boolean") }
    if contains(.object) { nouns.append("an object") }
    if contains(.array) { nouns.append("an array") }
    if contains(.null) { nouns.append("null") }
    return nouns
  }

  /// As `type` names them.
  var typeNames: [String] {
    Self.names.filter { name in TypeSet(name: name).map(contains) ?? false }
  }
}
