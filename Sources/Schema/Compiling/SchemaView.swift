/// A schema object with what is needed to read its keywords.
struct SchemaView {
  let tree: Tree
  let location: Location
  let resource: Resource
  /// Draft 7 ignores what stands beside a `$ref`.
  var hidesSiblings = false

  var dialect: SchemaDialect { resource.dialect }

  /// - Parameter part: The vocabulary that the keyword belongs to.
  func member(_ keyword: String, of part: Vocabularies = []) -> Int? {
    guard resource.vocabularies.isSuperset(of: part), !hidesSiblings || keyword == "$ref" else {
      return nil
    }
    return tree.member(keyword, of: location.value)
  }

  func place(_ value: Int) -> Location { Location(tree: location.tree, value: value) }

  func number(_ keyword: String) -> Number? {
    member(keyword, of: .validation).flatMap { tree.number($0) }
  }

  func count(_ keyword: String) -> Int? { number(keyword)?.count }

  func string(_ keyword: String, of part: Vocabularies = []) -> String? {
    member(keyword, of: part).flatMap { tree.string($0) }
  }

  func boolean(_ keyword: String) -> Bool {
    member(keyword, of: .validation).flatMap { tree.boolean($0) } ?? false
  }

  /// The strings of an array.
  func names(_ value: Int) -> [String] { tree.children(of: value).compactMap { tree.string($0) } }
}
