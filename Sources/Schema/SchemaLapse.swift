/// What a schema may say, and cannot mean.
public struct SchemaLapse: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// A `default` that the schema beside it refuses.
    case unfitDefault
    /// A `default` of null where null does not fit, which many tools write for "none".
    case nullDefault
    /// An `enum` that no value fits.
    case emptyEnumeration
    /// A value that an `enum` has twice.
    case repeatedValue
  }

  public let kind: Kind

  /// A JSON Pointer into the schema.
  public let pointer: String

  /// What is wrong, in one line.
  public let message: String
}
