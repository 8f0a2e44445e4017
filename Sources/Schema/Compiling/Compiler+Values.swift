extension Compiler {
  mutating func arrayRules(_ view: SchemaView) -> Int32 {
    var rules = ArrayRules()
    var isEmpty = true
    compileItems(view, &rules)
    rules.contains = node("contains", of: .applicator, view)
    if !view.dialect.isDraft7 {
      rules.minimumContained = view.count("minContains") ?? 1
      rules.maximumContained = view.count("maxContains") ?? Int.max
      rules.unevaluated = node("unevaluatedItems", of: .unevaluated, view)
      rules.containsEvaluates = view.dialect == .draft2020
    }
    rules.minimum = view.count("minItems") ?? 0
    rules.maximum = view.count("maxItems") ?? Int.max
    rules.isUnique = view.boolean("uniqueItems")
    isEmpty =
      rules.prefix.isEmpty && rules.items < 0 && rules.contains < 0 && rules.unevaluated < 0
      && rules.minimum == 0 && rules.maximum == Int.max && !rules.isUnique
    guard !isEmpty else { return -1 }
    arrays.append(rules)
    return Int32(arrays.count - 1)
  }

  private mutating func compileItems(_ view: SchemaView, _ rules: inout ArrayRules) {
    if view.dialect == .draft2020 {
      if let prefix = view.member("prefixItems", of: .applicator) {
        rules.prefix = addBranches(prefix, view)
      }
      rules.items = node("items", of: .applicator, view)
      return
    }
    guard let items = view.member("items", of: .applicator) else { return }
    if view.tree.isArray(items) {
      rules.prefix = addBranches(items, view)
      rules.items = node("additionalItems", of: .applicator, view)
    } else {
      rules.items = node(at: view.place(items))
    }
  }

  mutating func stringRules(_ view: SchemaView) throws(SchemaError) -> Int32 {
    var rules = StringRules()
    rules.minimum = view.count("minLength") ?? 0
    rules.maximum = view.count("maxLength") ?? Int.max
    if let text = view.string("pattern", of: .validation) {
      rules.pattern = (try? registry.patterns.index(of: text)).map(Int32.init) ?? -1
    }
    if assertsFormats || view.resource.vocabularies.contains(.formatAssertion) {
      rules.format = view.string("format").flatMap { Format(name: $0, dialect: view.dialect) }
    }
    guard
      rules.minimum > 0 || rules.maximum < Int.max || rules.pattern >= 0 || rules.format != nil
    else { return -1 }
    strings.append(rules)
    return Int32(strings.count - 1)
  }

  mutating func numberRules(_ view: SchemaView) -> Int32 {
    let rules = NumberRules(
      minimum: view.number("minimum"), maximum: view.number("maximum"),
      exclusiveMinimum: view.number("exclusiveMinimum"),
      exclusiveMaximum: view.number("exclusiveMaximum"),
      divisor: view.number("multipleOf").flatMap { $0.isPositive ? $0 : nil })
    guard
      rules.minimum != nil || rules.maximum != nil || rules.exclusiveMinimum != nil
        || rules.exclusiveMaximum != nil || rules.divisor != nil
    else { return -1 }
    numbers.append(rules)
    return Int32(numbers.count - 1)
  }
}
