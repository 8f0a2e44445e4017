/// A value in one of the documents that a schema consists of.
struct Location: Hashable, Sendable, BitwiseCopyable {
  var tree: Int
  var value: Int
}

/// A schema with a URI of its own, which references inside it are relative to.
struct Resource: Sendable {
  var uri: URIReference
  var dialect: SchemaDialect
  var vocabularies: Vocabularies
  var root: Location
  /// The places that `$anchor` and `$dynamicAnchor` name.
  var anchors: [String: Int] = [:]
  /// Those of `$dynamicAnchor`; `$recursiveAnchor` is the root under an empty name.
  var dynamicAnchors: [String: Int] = [:]
}
