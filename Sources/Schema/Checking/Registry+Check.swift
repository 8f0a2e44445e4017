extension Registry {
  /// Notes what is wrong with the keywords of one schema object; those inside it have their turn.
  mutating func check(_ location: Location, in resource: Resource) {
    let tree = trees[location.tree]
    for member in tree.children(of: location.value) {
      let keyword = tree.name(of: member)
      guard let expectation = Expectation.of(keyword, in: resource.dialect) else { continue }
      let place = Location(tree: location.tree, value: member)
      check(place, keyword: keyword, expectation)
    }
  }

  private mutating func check(_ place: Location, keyword: String, _ expectation: Expectation) {
    let tree = trees[place.tree]
    let value = place.value
    switch expectation {
    case .types: checkTypes(at: place)
    case .names: checkNames(at: place, keyword: keyword)
    case .pattern:
      if let pattern = tree.string(value) {
        checkPattern(pattern, at: place)
      } else {
        complain(at: place, keyword, expected: "a regular expression, as a string")
      }
    case .text: checkText(at: place, keyword: keyword)
    case .string, .uri:
      if tree.string(value) == nil { complain(at: place, keyword, expected: "a string") }
    case .boolean:
      if tree.boolean(value) == nil { complain(at: place, keyword, expected: "true or false") }
    case .number, .positiveNumber, .count:
      checkNumber(at: place, keyword: keyword, expectation)
    case .values:
      if !tree.isArray(value) { complain(at: place, keyword, expected: "a list of values") }
    case .schema, .schemas, .schemaOrSchemas, .schemaMap, .schemaMapOrNames, .patternMap,
      .nameLists:
      checkShape(at: place, keyword: keyword, expectation)
    }
  }

  private mutating func checkNumber(
    at place: Location, keyword: String, _ expectation: Expectation
  ) {
    let tree = trees[place.tree]
    let number = tree.number(place.value)
    switch expectation {
    case .number:
      guard number == nil else { return }
      let isFlag = keyword.hasPrefix("exclusive") && tree.boolean(place.value) != nil
      let hint = "\(quoted(keyword)) is the limit itself since draft 6, no flag"
      complain(at: place, keyword, expected: "a number", hint: isFlag ? hint : nil)
    case .positiveNumber:
      if number?.isPositive != true { complain(at: place, keyword, expected: "a number above 0") }
    default:
      if number?.count == nil {
        complain(at: place, keyword, expected: "a whole number, 0 or more")
      }
    }
  }

  private mutating func checkShape(
    at place: Location, keyword: String, _ expectation: Expectation
  ) {
    let tree = trees[place.tree]
    let value = place.value
    switch expectation {
    case .schemas:
      if !tree.isArray(value) {
        complain(at: place, keyword, expected: "a list of schemas")
      } else if tree.count(value) == 0 {
        complain(at: place, keyword, expected: "a list of at least one schema")
      }
    case .schema where tree.isArray(value) && keyword == "items":
      complain(
        at: place, keyword, expected: "one schema",
        hint: "a schema for each place is called \"prefixItems\" in 2020-12")
    case .schemaMap, .patternMap, .schemaMapOrNames, .nameLists:
      checkMap(at: place, keyword: keyword, expectation)
    default: break
    }
  }

  private mutating func checkMap(at place: Location, keyword: String, _ expectation: Expectation) {
    let tree = trees[place.tree]
    guard tree.isObject(place.value) else {
      let content = expectation == .nameLists ? "lists of names" : "schemas"
      return complain(at: place, keyword, expected: "an object of \(content) by name")
    }
    for child in tree.children(of: place.value) {
      let childPlace = Location(tree: place.tree, value: child)
      if expectation == .patternMap {
        checkPattern(tree.name(of: child), at: childPlace)
      } else if expectation == .nameLists
        || (expectation == .schemaMapOrNames && tree.isArray(child))
      {
        checkNames(at: childPlace, keyword: tree.name(of: child))
      }
    }
  }
}
