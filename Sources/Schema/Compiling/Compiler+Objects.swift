extension Compiler {
  /// - Returns: -1 where the schema says nothing about objects.
  mutating func objectRules(_ view: SchemaView) throws(SchemaError) -> Int32 {
    var rules = ObjectRules()
    var isEmpty = true
    compileNames(view, &rules, &isEmpty)
    if let patterns = view.member("patternProperties", of: .applicator) {
      rules.patterns = patternSlice(patterns, view)
      isEmpty = isEmpty && rules.patterns.isEmpty
    }
    rules.additional = node("additionalProperties", of: .applicator, view)
    rules.propertyNames = node("propertyNames", of: .applicator, view)
    rules.unevaluated =
      view.dialect.isDraft7 ? -1 : node("unevaluatedProperties", of: .unevaluated, view)
    rules.minimum = view.count("minProperties") ?? 0
    rules.maximum = view.count("maxProperties") ?? Int.max
    rules.dependents = dependentSlice(view)
    rules.looksAtAll =
      !rules.patterns.isEmpty || rules.additional >= 0 || rules.propertyNames >= 0
    isEmpty =
      isEmpty && !rules.looksAtAll && rules.unevaluated < 0 && rules.minimum == 0
      && rules.maximum == Int.max && rules.dependents.isEmpty
    guard !isEmpty else { return -1 }
    objects.append(rules)
    return Int32(objects.count - 1)
  }

  /// `properties` and `required`, which share a table.
  private mutating func compileNames(
    _ view: SchemaView, _ rules: inout ObjectRules, _ isEmpty: inout Bool
  ) {
    var entries: [Name] = []
    var positions: [[UInt8]: Int] = [:]
    if let properties = view.member("properties", of: .applicator) {
      for member in view.tree.children(of: properties) {
        let string = view.tree.name(of: member)
        var entry = name(string)
        entry.node = node(at: view.place(member))
        entry.isDeclared = true
        if let position = positions.updateValue(entries.count, forKey: Array(string.utf8)) {
          positions[Array(string.utf8)] = position
          entries[position] = entry
        } else {
          entries.append(entry)
        }
      }
    }
    var more: [String] = []
    var bit = 0
    if let required = view.member("required", of: .validation), view.tree.isArray(required) {
      for string in view.names(required) {
        if bit == 64 {
          more.append(string)
          continue
        }
        let position = positions[Array(string.utf8)] ?? entries.count
        if position == entries.count {
          positions[Array(string.utf8)] = position
          entries.append(name(string))
        }
        entries[position].required = 1 << UInt64(bit)
        rules.required |= 1 << UInt64(bit)
        bit += 1
      }
    }
    rules.names = addTable(entries)
    rules.moreRequired = addNames(more)
    isEmpty = entries.isEmpty
  }

  private mutating func patternSlice(_ patterns: Int, _ view: SchemaView) -> Slice {
    let start = patternRules.count
    for member in view.tree.children(of: patterns) {
      guard let pattern = try? registry.patterns.index(of: view.tree.name(of: member)) else {
        continue
      }
      let node = node(at: view.place(member))
      patternRules.append(PatternRule(pattern: Int32(pattern), node: node))
    }
    return Slice(start: Int32(start), count: Int32(patternRules.count - start))
  }

  private mutating func dependentSlice(_ view: SchemaView) -> Slice {
    var found: [Dependent] = []
    if let member = view.member("dependencies", of: .applicator) {
      addDependents(member, .dependencies, view, &found)
    }
    if !view.dialect.isDraft7 {
      if let member = view.member("dependentRequired", of: .validation) {
        addDependents(member, .required, view, &found)
      }
      if let member = view.member("dependentSchemas", of: .applicator) {
        addDependents(member, .schemas, view, &found)
      }
    }
    let start = dependents.count
    dependents += found
    return Slice(start: Int32(start), count: Int32(found.count))
  }

  private mutating func addDependents(
    _ map: Int, _ origin: Dependent.Origin, _ view: SchemaView, _ found: inout [Dependent]
  ) {
    for member in view.tree.children(of: map) {
      let name = addNames([view.tree.name(of: member)])
      var dependent = Dependent(origin: origin, name: name.start)
      if view.tree.isArray(member) {
        dependent.required = addNames(view.names(member))
      } else {
        dependent.node = node(at: view.place(member))
      }
      found.append(dependent)
    }
  }
}
