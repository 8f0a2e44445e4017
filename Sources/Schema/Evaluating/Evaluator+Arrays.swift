import Records

extension Evaluator {
  mutating func check(
    _ array: JSONArray, _ rules: ArrayRules, _ index: Int, _ region: Int
  ) -> Bool {
    var fits = true
    if rules.minimum > 0 || rules.maximum < Int.max {
      let count = array.count
      if count < rules.minimum || count > rules.maximum {
        fits = false
        if !goOn(.itemCount(count, rules.minimum, rules.maximum), index) { return false }
      }
    }
    if rules.items >= 0 || !rules.prefix.isEmpty,
      !checkItems(of: array, rules, index, region)
    {
      fits = false
      if !mayGoOn { return false }
    }
    if rules.contains >= 0, !checkContained(in: array, rules, index, region) {
      fits = false
      if !mayGoOn { return false }
    }
    if rules.isUnique, let pair = equalPair(in: array, index) {
      fits = false
      if !goOn(.repeatedItem(pair.0, pair.1), index) { return false }
    }
    return fits
  }

  private mutating func checkItems(
    of array: JSONArray, _ rules: ArrayRules, _ index: Int, _ region: Int
  ) -> Bool {
    let prefix = Int(rules.prefix.count)
    var fits = true
    var position = 0
    for element in array {
      defer { position += 1 }
      let node =
        position < prefix ? program.links[Int(rules.prefix.start) + position] : rules.items
      guard node >= 0 else { break }
      if region >= 0 { marks[region + position] = true }
      if position >= prefix, prefix > 0, program.nodes[Int(node)].isNever {
        fits = false
        guard goOn(.extraItem(prefix), index, at: .index(position)) else { return false }
      } else if !checkChild(node, element, at: .index(position)) {
        fits = false
        if !mayGoOn { return false }
      }
    }
    return fits
  }

  private mutating func checkContained(
    in array: JSONArray, _ rules: ArrayRules, _ index: Int, _ region: Int
  ) -> Bool {
    // All must be seen where the marks or an upper bound need it.
    let marksAll = rules.containsEvaluates && region >= 0
    var found = 0
    var position = 0
    depth += 1
    for element in array {
      if fits(rules.contains, element) {
        found += 1
        if marksAll { marks[region + position] = true }
        if !marksAll, found >= rules.minimumContained, rules.maximumContained == Int.max { break }
      }
      position += 1
    }
    depth -= 1
    if found >= rules.minimumContained, found <= rules.maximumContained { return true }
    _ = goOn(.containedCount(found, rules.minimumContained, rules.maximumContained), index)
    return false
  }
}
