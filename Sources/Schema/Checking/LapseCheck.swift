import Records

/// Looks for values in a schema that do not go with what the schema says.
enum LapseCheck {
  /// - Parameters:
  ///   - registry: Its first document is the schema.
  ///   - schema: What that document was copied from.
  static func lapses(in registry: Registry, of schema: JSONValue) -> [SchemaLapse] {
    let tree = registry.trees[0]
    guard tree.strings.contains(where: isWordOfValues) else { return [] }
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
