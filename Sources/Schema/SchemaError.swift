/// Why a schema cannot be used.
public struct SchemaError: Error, Sendable, Equatable {
  /// The first fault.
  public let fault: SchemaFault

  init(_ fault: SchemaFault) { self.fault = fault }

  init(_ kind: SchemaFault.Kind, at pointer: String, _ message: String, hint: String? = nil) {
    fault = SchemaFault(kind, at: pointer, message, hint: hint)
  }

  enum Bound { case values, bytes }

  static func tooLarge(_ bound: Bound) -> SchemaError {
    let message =
      switch bound {
      case .values: "it has more than \(Tree.Limit.values) values"
      case .bytes: "its strings have more than \(Tree.Limit.bytes >> 20) MB"
      }
    return SchemaError(.tooLarge, at: "", "the schema is too large: \(message)")
  }

  static var tooDeep: SchemaError {
    SchemaError(
      .tooLarge, at: "", "the schema is nested too deep: more than \(Tree.Limit.depth) levels")
  }
}

extension SchemaError: CustomStringConvertible {
  public var description: String { fault.description }
}
