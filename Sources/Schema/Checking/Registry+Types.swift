extension Registry {
  mutating func checkTypes(at place: Location) {
    let tree = trees[place.tree]
    if let name = tree.string(place.value) { return checkType(name, at: place) }
    guard tree.isArray(place.value) else {
      return complain(at: place, "type", expected: "a type or a list of types")
    }
    guard tree.count(place.value) > 0 else {
      return complain(
        at: place, "type", expected: "a list of at least one type",
        hint: "leave it out where anything may stand")
    }
    var seen: Set<String> = []
    for element in tree.children(of: place.value) {
      let elementPlace = Location(tree: place.tree, value: element)
      guard let name = tree.string(element) else {
        complain(
          at: elementPlace, "type", expected: "a type or a list of types",
          hint: tree.isObject(element) ? "schemas to choose from stand in \"anyOf\"" : nil)
        continue
      }
      checkType(name, at: elementPlace)
      if !seen.insert(name).inserted {
        faults.append(
          SchemaFault(.keyword, at: pointer(to: elementPlace), "\"type\" has \(quoted(name)) twice")
        )
      }
    }
  }

  private mutating func checkType(_ name: String, at place: Location) {
    guard TypeSet(name: name) == nil else { return }
    let known = TypeSet.names.map { quoted($0) }.joined(separator: ", ")
    let hint =
      if let reading = TypeDialect.reading(of: name) {
        reading.isOptional
          ? "write \(reading.keywords), and leave the name out of \"required\""
          : "write \(reading.keywords)"
      } else if TypeDialect.isAnything(name) {
        "leave \"type\" out where anything may stand"
      } else {
        "it must be one of \(known)"
      }
    faults.append(
      SchemaFault(
        .unknownType, at: pointer(to: place), "\(quoted(shortened(name, to: 60))) is not a type",
        hint: hint))
  }
}
