extension Registry {
  /// What the `$schema` of a resource says.
  ///
  /// - Returns: `nil` where it has none, or none that is known, which is a fault.
  mutating func dialectNamed(
    at location: Location
  ) -> (dialect: SchemaDialect, vocabularies: Vocabularies)? {
    let tree = trees[location.tree]
    guard let member = tree.member("$schema", of: location.value), let uri = tree.string(member)
    else { return nil }
    if let dialect = SchemaDialect(uri: uri) { return (dialect, .standard) }
    if let found = metaschema(at: uri, depth: 8) { return found }
    faults.append(
      SchemaFault(
        .unknownDialect, at: pointer(to: location) + "/$schema",
        "\(quoted(shortened(uri, to: 80))) is not a known dialect",
        hint: "known are draft 7, 2019-09 and 2020-12"))
    return nil
  }

  /// What a metaschema of one's own asks for, if it is among the documents.
  private func metaschema(
    at uri: String, depth: Int
  ) -> (dialect: SchemaDialect, vocabularies: Vocabularies)? {
    guard depth > 0, let tree = documents.tree(at: URIReference(uri).document),
      let base = tree.member("$schema", of: 0).flatMap({ tree.string($0) })
    else { return nil }
    guard let dialect = SchemaDialect(uri: base) ?? metaschema(at: base, depth: depth - 1)?.dialect
    else { return nil }
    guard let list = tree.member("$vocabulary", of: 0) else { return (dialect, .standard) }
    var vocabularies: Vocabularies = []
    for member in tree.children(of: list) {
      if let known = Vocabularies(uri: tree.name(of: member), dialect: dialect) {
        vocabularies.formUnion(known)
      } else if tree.boolean(member) == true {
        return nil
      }
    }
    return (dialect, vocabularies)
  }
}
