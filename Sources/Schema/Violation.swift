/// Where and how a value does not fit a schema.
public struct Violation: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case mismatch
    /// The value or the references of the schema go deeper than anyone looks.
    case tooDeep
    /// Checking was given up; whether the value fits is not known.
    case tooMuchWork
  }

  public var kind = Kind.mismatch

  /// A JSON Pointer into the value; empty for the value as a whole.
  ///
  /// For a property that is there and should not be it is that of the property, for one that is
  /// missing that of the object.
  public let instancePointer: String
  public let keyword: String

  /// A JSON Pointer into the schema, behind a URI and `#` where it is in another document.
  public let schemaPointer: String

  /// What is wrong, in one line, naming what it speaks of.
  public let message: String

  /// The property that is missing or not declared.
  public var property: String?

  /// What would be right: names of types, values as JSON, names of declared properties.
  public var expected: [String] = []

  /// What is there instead: the kind of value with its article, or a value as JSON.
  public var actual: String?
}

extension Violation: CustomStringConvertible {
  public var description: String {
    instancePointer.isEmpty ? message : "\(instancePointer): \(message)"
  }
}
