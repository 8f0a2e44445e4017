public import Records

extension SchemaCheck {
  /// Values in a schema that do not go with what the schema says, in the order of the text.
  ///
  /// Defaults are looked at only where the schema can be used.
  ///
  /// - Parameter dialect: For a schema that does not name its own.
  public static func lapses(
    in schema: JSONValue, dialect: SchemaDialect = .draft2020
  ) -> [SchemaLapse] {
    guard let tree = try? Tree(schema), tree.strings.contains(where: isWordOfValues) else {
      return []
    }
    var registry = Registry(documents: SchemaDocuments())
    registry.load(tree, uri: "", dialect: dialect)
    let places = tree.entries.indices.filter { registry.owners[0][$0] >= 0 && tree.isObject($0) }
    let defaults = DefaultCheck(registry, at: places)
    var hasher = ValueHasher()
    var lapses: [SchemaLapse] = []
    for place in places {
      if let values = tree.member("enum", of: place), tree.isArray(values) {
        lapses += enumerationLapses(of: values, in: tree, schema, &hasher)
      }
      if let value = tree.member("default", of: place),
        let lapse = defaults?.lapse(of: value, beside: place, in: schema)
      {
        lapses.append(lapse)
      }
    }
    return lapses
  }

  private static func isWordOfValues(_ word: String) -> Bool {
    word == "default" || word == "enum"
  }

  private static func enumerationLapses(
    of values: Int, in tree: Tree, _ schema: JSONValue, _ hasher: inout ValueHasher
  ) -> [SchemaLapse] {
    let pointer = tree.pointer(to: values)
    guard let elements = tree.original(of: values, in: schema)?.array, !elements.isEmpty else {
      return [
        SchemaLapse(
          kind: .emptyEnumeration, pointer: pointer, message: "no value fits an empty \"enum\"")
      ]
    }
    var seen: Set<RowHash> = []
    return zip(tree.children(of: values), elements).compactMap { value, element in
      guard !seen.insert(hasher.hash(of: element)).inserted else { return nil }
      return SchemaLapse(
        kind: .repeatedValue, pointer: tree.pointer(to: value),
        message: "\"enum\" has \(tree.spelling(of: value)) twice")
    }
  }
}
