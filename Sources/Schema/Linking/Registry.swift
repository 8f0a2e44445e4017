/// The documents that a schema consists of, what names what in them, and what is wrong with them.
struct Registry {
  let documents: SchemaDocuments
  private(set) var trees: [Tree] = []
  private(set) var resources: [Resource] = []
  /// The resource of each value that was met as a schema; -1 for others.
  private(set) var owners: [[Int]] = []
  var faults: [SchemaFault] = []
  var patterns = PatternTable()
  var memberIndex: [Location: [[UInt8]: Int]] = [:]
  private var resourceAt: [String: Int] = [:]
  private var loaded: [String: Int] = [:]

  init(documents: SchemaDocuments) { self.documents = documents }

  /// Takes a document in and looks through it.
  ///
  /// - Returns: Its resource.
  @discardableResult
  mutating func load(_ tree: Tree, uri: String, dialect: SchemaDialect) -> Int {
    let location = Location(tree: trees.count, value: 0)
    trees.append(tree)
    owners.append(Array(repeating: -1, count: tree.entries.count))
    let resource = addResource(at: location, uri: URIReference(uri), dialect: dialect)
    loaded[uri] = resource
    resourceAt[uri] = resource
    scan(location, in: resource)
    return resource
  }

  /// What a schema at `location` would be part of.
  func owner(of location: Location) -> Int {
    var value = location.value
    while value > 0, owners[location.tree][value] < 0 {
      value = trees[location.tree].entries[value].parent
    }
    return owners[location.tree][value]
  }

  /// Where a fault is, as its reader knows the place.
  func pointer(to location: Location) -> String {
    let pointer = trees[location.tree].pointer(to: location.value)
    guard location.tree > 0 else { return pointer }
    let root = owners[location.tree][0]
    return resources[root].uri.document + "#" + pointer
  }

  private mutating func addResource(
    at location: Location, uri: URIReference, dialect: SchemaDialect,
    vocabularies: Vocabularies = .standard
  ) -> Int {
    var resource = Resource(
      uri: uri, dialect: dialect, vocabularies: vocabularies, root: location)
    if let named = dialectNamed(at: location) {
      resource.dialect = named.dialect
      resource.vocabularies = named.vocabularies
    }
    resources.append(resource)
    return resources.count - 1
  }

  /// Notes the identifiers and faults of a schema and of those inside it.
  mutating func scan(_ location: Location, in owner: Int) {
    let tree = trees[location.tree]
    owners[location.tree][location.value] = owner
    guard tree.isObject(location.value) else {
      if tree.boolean(location.value) == nil { complainOfNoSchema(at: location) }
      return
    }
    let resource = identify(location, in: owner)
    owners[location.tree][location.value] = resource
    check(location, in: resources[resource])
    let dialect = resources[resource].dialect
    for member in tree.children(of: location.value) {
      guard let shape = Places.shape(of: tree.name(of: member), in: dialect) else { continue }
      for child in Places.schemas(in: member, of: tree, shape: shape) {
        scan(Location(tree: location.tree, value: child), in: resource)
      }
    }
  }

  /// - Returns: The resource that the schema belongs to: its own where it has an `$id`.
  private mutating func identify(_ location: Location, in owner: Int) -> Int {
    let tree = trees[location.tree]
    var resource = owner
    let isHidden =
      resources[owner].dialect.isDraft7 && tree.member("$ref", of: location.value) != nil
    if !isHidden, let id = tree.member("$id", of: location.value).flatMap({ tree.string($0) }) {
      resource = identify(location, as: id, in: owner)
    }
    let dialect = resources[resource].dialect
    guard !dialect.isDraft7 else { return resource }
    if let name = tree.member("$anchor", of: location.value).flatMap({ tree.string($0) }) {
      resources[resource].anchors[name] = location.value
    }
    if dialect == .draft2020,
      let name = tree.member("$dynamicAnchor", of: location.value).flatMap({ tree.string($0) })
    {
      resources[resource].anchors[name] = location.value
      resources[resource].dynamicAnchors[name] = location.value
    }
    if dialect == .draft2019, location == resources[resource].root,
      let flag = tree.member("$recursiveAnchor", of: location.value), tree.boolean(flag) == true
    {
      resources[resource].dynamicAnchors[""] = location.value
    }
    return resource
  }

  private mutating func identify(_ location: Location, as id: String, in owner: Int) -> Int {
    var uri = URIReference(id).resolved(against: resources[owner].uri)
    let fragment = uri.fragment ?? ""
    uri.fragment = nil
    var resource = owner
    if !id.hasPrefix("#") {
      if location == resources[owner].root {
        resources[owner].uri = uri
      } else {
        resource = addResource(
          at: location, uri: uri, dialect: resources[owner].dialect,
          vocabularies: resources[owner].vocabularies)
      }
      if resourceAt[uri.document] == nil { resourceAt[uri.document] = resource }
    }
    if resources[resource].dialect.isDraft7, !fragment.isEmpty {
      resources[resource].anchors[fragment] = location.value
    }
    return resource
  }

  /// The resource of a document, which is loaded where it is known but not yet here.
  mutating func resource(at uri: String, dialect: SchemaDialect) -> Int? {
    if let known = resourceAt[uri] ?? loaded[uri] { return known }
    guard let tree = documents.tree(at: uri) else { return nil }
    return load(tree, uri: uri, dialect: dialect)
  }
}

extension Registry {
  /// The URI of each document.
  var uris: [String] {
    trees.indices.map { tree in resources[owners[tree][0]].uri.document }
  }
}
