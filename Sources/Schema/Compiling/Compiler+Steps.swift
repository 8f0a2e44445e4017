extension Compiler {
  mutating func allSteps(_ view: SchemaView) throws(SchemaError) -> [Step] {
    var steps: [Step] = []
    addValues(view, &steps)
    try addReferences(view, &steps)
    let lists: [(String, Step.Kind)] = [("allOf", .all), ("anyOf", .any), ("oneOf", .one)]
    for (keyword, kind) in lists {
      guard let member = view.member(keyword, of: .applicator) else { continue }
      steps.append(Step(kind: kind, branches: addBranches(member, view)))
    }
    if let member = view.member("not", of: .applicator) {
      steps.append(Step(kind: .not, first: node(at: view.place(member))))
    }
    if let member = view.member("if", of: .applicator) {
      let then = node("then", of: .applicator, view)
      let otherwise = node("else", of: .applicator, view)
      steps.append(
        Step(
          kind: .condition, first: node(at: view.place(member)), then: then, otherwise: otherwise))
    }
    return steps
  }

  private mutating func addValues(_ view: SchemaView, _ steps: inout [Step]) {
    if let member = view.member("enum", of: .validation), view.tree.isArray(member) {
      let values = Array(view.tree.children(of: member))
      steps.append(
        Step(kind: .enumeration, first: enumeration(of: values, at: view.place(member), view)))
    }
    if let member = view.member("const", of: .validation) {
      steps.append(
        Step(kind: .constant, first: enumeration(of: [member], at: view.place(member), view)))
    }
  }

  private mutating func enumeration(
    of values: [Int], at location: Location, _ view: SchemaView
  ) -> Int32 {
    var enumeration = Enumeration(location: location)
    var strings: [Name] = []
    var seen: Set<[UInt8]> = []
    let start = constants.count
    for value in values {
      if let string = view.tree.string(value) {
        if seen.insert(Array(string.utf8)).inserted { strings.append(name(string)) }
      } else {
        constants.append(view.place(value))
      }
    }
    enumeration.strings = addTable(strings)
    enumeration.others = Slice(start: Int32(start), count: Int32(constants.count - start))
    enumerations.append(enumeration)
    return Int32(enumerations.count - 1)
  }

  private mutating func addReferences(
    _ view: SchemaView, _ steps: inout [Step]
  ) throws(SchemaError) {
    for keyword in ReferenceKeyword.names(in: view.dialect) {
      guard let member = view.member(keyword), let reference = view.tree.string(member) else {
        continue
      }
      let target = try registry.target(of: reference, at: view.place(member))
      let node = node(at: target.location)
      if keyword == "$ref" {
        steps.append(Step(kind: .reference, first: node))
      } else if let name = dynamicName(keyword, target) {
        let index = dynamicNameIndex[name] ?? Int32(dynamicNames.count)
        if index == dynamicNames.count { dynamicNames.append(DynamicName()) }
        dynamicNameIndex[name] = index
        steps.append(Step(kind: .dynamicReference, first: index, then: node))
      } else {
        steps.append(Step(kind: .reference, first: node))
      }
    }
  }

  private func dynamicName(_ keyword: String, _ target: Registry.Target) -> String? {
    guard keyword == "$recursiveRef" else { return target.dynamicName }
    let owner = registry.owner(of: target.location)
    return registry.resources[owner].dynamicAnchors[""] == nil ? nil : ""
  }

  /// Fills in what each resource in use has under the names that are looked for.
  ///
  /// - Returns: Whether that made new nodes.
  mutating func linkDynamicReferences() -> Bool {
    guard !dynamicNames.isEmpty else { return false }
    let before = nodes.count
    for resource in usedResources.sorted() {
      let owner = registry.resources[Int(resource)]
      for (name, value) in owner.dynamicAnchors {
        guard let index = dynamicNameIndex[name] else { continue }
        dynamicNames[Int(index)].targets[resource] =
          node(at: Location(tree: owner.root.tree, value: value))
      }
    }
    return nodes.count > before
  }
}
