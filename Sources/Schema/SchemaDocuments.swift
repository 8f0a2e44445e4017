public import Records

/// Schemas that others may refer to by URI.
///
/// Only these are known: nothing is ever fetched. The metaschemas of the three dialects are always there.
public struct SchemaDocuments: Sendable {
  private var trees: [String: Tree] = [:]

  public init() {}

  /// Adds a schema that is found at `uri`.
  public mutating func add(_ schema: JSONValue, at uri: String) throws(SchemaError) {
    trees[URIReference(uri).document] = try Tree(schema)
  }

  func tree(at uri: String) -> Tree? { trees[uri] ?? Metaschemas.trees[uri] }
}
