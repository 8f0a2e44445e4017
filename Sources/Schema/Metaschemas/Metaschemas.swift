import Records

/// The schemas that describe schemas, by URI.
enum Metaschemas {
  static let trees: [String: Tree] = {
    var trees: [String: Tree] = [:]
    for text in draft7 + draft2019 + draft2020 {
      guard let tree = try? parsed(text), let id = tree.member("$id", of: 0),
        let uri = tree.string(id)
      else { preconditionFailure("a built-in schema is not one") }
      trees[URIReference(uri).document] = tree
    }
    return trees
  }()

  private static func parsed(_ text: String) throws -> Tree {
    try ParsedText(text).withRoot { root throws(SchemaError) in try Tree(root) }
  }
}
