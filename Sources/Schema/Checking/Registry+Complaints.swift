extension Registry {
  mutating func complain(
    at place: Location, _ keyword: String, expected: String, hint: String? = nil,
    kind: SchemaFault.Kind = .keyword
  ) {
    let found = trees[place.tree].spelling(of: place.value)
    faults.append(
      SchemaFault(
        kind, at: pointer(to: place), "\(quoted(keyword)) must be \(expected), and is \(found)",
        hint: hint))
  }

  /// For a value that stands where a schema should.
  mutating func complainOfNoSchema(at location: Location) {
    let tree = trees[location.tree]
    // Under 2020-12 the keyword itself is at fault.
    if tree.isArray(location.value), tree.entries[location.value].parent >= 0,
      tree.isObject(tree.entries[location.value].parent), tree.name(of: location.value) == "items"
    {
      return
    }
    let hint = tree.string(location.value).flatMap { TypeDialect.reading(of: $0) }
      .map { "write \($0.schema)" }
    faults.append(
      SchemaFault(
        .keyword, at: pointer(to: location),
        "a schema must be an object or a boolean, and is \(tree.spelling(of: location.value))",
        hint: hint))
  }

  mutating func checkPattern(_ pattern: String, at place: Location) {
    do {
      _ = try patterns.index(of: pattern)
    } catch {
      faults.append(
        SchemaFault(
          .pattern, at: pointer(to: place),
          "\(quoted(shortened(pattern, to: 60))) is no regular expression: \(error.reason)"))
    }
  }

  mutating func checkText(at place: Location, keyword: String) {
    let tree = trees[place.tree]
    switch keyword {
    case "examples":
      if !tree.isArray(place.value) {
        complain(at: place, keyword, expected: "a list of values", kind: .annotation)
      }
    case "readOnly", "writeOnly", "deprecated":
      if tree.boolean(place.value) == nil {
        complain(at: place, keyword, expected: "true or false", kind: .annotation)
      }
    default:
      if tree.string(place.value) == nil {
        complain(at: place, keyword, expected: "a string", kind: .annotation)
      }
    }
  }

  mutating func checkNames(at place: Location, keyword: String) {
    let tree = trees[place.tree]
    guard tree.isArray(place.value) else {
      return complain(
        at: place, keyword, expected: "a list of names", hint: hintForNames(at: place, keyword),
        kind: tree.boolean(place.value) == nil ? .keyword : .misplacedRequired)
    }
    var seen: Set<String> = []
    for element in tree.children(of: place.value) {
      let elementPlace = Location(tree: place.tree, value: element)
      guard let name = tree.string(element) else {
        complain(at: elementPlace, keyword, expected: "a list of names")
        continue
      }
      if !seen.insert(name).inserted {
        faults.append(
          SchemaFault(
            .keyword, at: pointer(to: elementPlace),
            "\(quoted(keyword)) names \(quoted(name)) twice")
        )
      }
    }
  }

  private func hintForNames(at place: Location, _ keyword: String) -> String? {
    let tree = trees[place.tree]
    if let name = tree.string(place.value) { return "write [\(quoted(name))]" }
    guard let flag = tree.boolean(place.value) else { return nil }
    let schema = tree.entries[place.value].parent
    let map = tree.entries[schema].parent
    guard map >= 0, tree.entries[map].parent >= 0, tree.isObject(map),
      tree.isObject(tree.entries[map].parent), tree.name(of: map) == "properties"
    else { return flag ? nil : "leave it out" }
    let name = quoted(tree.name(of: schema))
    return flag
      ? "put \(name) into the \"required\" list of the object that has it"
      : "leave it out: what is not in the \"required\" list of the object is optional"
  }
}
