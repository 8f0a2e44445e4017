/// What makes a schema no schema, at a place in it.
public struct SchemaFault: Error, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// A keyword has a value that it cannot have.
    case keyword
    /// A word for readers, as `description`, has a wrong type; nothing depends on it.
    case annotation
    /// A `type` that JSON Schema does not have, or that is written as another tool writes it.
    case unknownType
    /// `required: true` beside a type, as draft 3 and some generators have it.
    case misplacedRequired
    /// A pattern that is no regular expression.
    case pattern
    /// A `$ref` to what is not there.
    case unresolvedReference
    /// A `$ref` to a document that was not given; nothing is fetched.
    case remoteReference
    /// References that lead back to themselves without looking into the instance.
    case referenceLoop
    /// A `$schema` that is none of the three dialects.
    case unknownDialect
    /// More than a schema may have.
    case tooLarge
  }

  public let kind: Kind

  /// A JSON Pointer into the schema, behind the URI of another document where it is in one.
  public let pointer: String

  /// What is wrong, in one line: `"dict" is not a type`.
  public let message: String

  /// What would be right, as JSON or in words: `"object"`.
  public let hint: String?

  init(_ kind: Kind, at pointer: String, _ message: String, hint: String? = nil) {
    self.kind = kind
    self.pointer = pointer
    self.message = message
    self.hint = hint
  }
}

extension SchemaFault: CustomStringConvertible {
  public var description: String {
    let place = pointer.isEmpty ? "" : "\(pointer): "
    guard let hint else { return "\(place)\(message)" }
    return "\(place)\(message); \(hint)"
  }
}
