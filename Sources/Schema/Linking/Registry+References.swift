extension Registry {
  /// What a reference leads to.
  struct Target {
    var location: Location
    /// The name, where the target is a dynamic anchor and another one may take its place.
    var dynamicName: String?
  }

  /// - Parameter place: The value of the `$ref`.
  mutating func target(
    of reference: String, at place: Location
  ) throws(SchemaError) -> Target {
    let base = resources[owner(of: place)]
    let uri = URIReference(reference).resolved(against: base.uri)
    guard let resource = resource(at: uri.document, dialect: base.dialect) else {
      throw missingDocument(uri, reference, at: place)
    }
    let fragment = (uri.fragment ?? "").percentDecoded
    let root = resources[resource].root
    if fragment.isEmpty { return Target(location: root, dynamicName: nil) }
    if fragment.hasPrefix("/") {
      guard let value = value(at: fragment, from: root) else {
        throw missing(reference, at: place)
      }
      let location = Location(tree: root.tree, value: value)
      if owners[root.tree][value] < 0 { scan(location, in: owner(of: location)) }
      return Target(location: location, dynamicName: nil)
    }
    guard let value = resources[resource].anchors[fragment] else {
      throw missing(reference, at: place)
    }
    let isDynamic = resources[resource].dynamicAnchors[fragment] == value
    return Target(
      location: Location(tree: root.tree, value: value), dynamicName: isDynamic ? fragment : nil)
  }

  private func missing(_ reference: String, at place: Location) -> SchemaError {
    SchemaError(
      .unresolvedReference, at: pointer(to: place),
      "\(quoted(shortened(reference, to: 80))) points to nothing in the schema")
  }

  private func missingDocument(
    _ uri: URIReference, _ reference: String, at place: Location
  ) -> SchemaError {
    let isRemote = uri.scheme == "http" || uri.scheme == "https" || uri.authority != nil
    return SchemaError(
      .remoteReference, at: pointer(to: place),
      "\(quoted(shortened(reference, to: 80))) is another document, which is not at hand",
      hint: isRemote ? "nothing is fetched: write the schema in here" : nil)
  }
}
