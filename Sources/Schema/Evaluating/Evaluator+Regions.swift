import Records

extension Evaluator {
  /// Makes room for marks, one for each member or element of a value.
  mutating func openRegion(for value: JSONValue) -> Int {
    let start = marks.count
    let count = value.object?.count ?? value.array?.count ?? 0
    marks.append(contentsOf: repeatElement(false, count: count))
    budget -= count / 8
    return start
  }

  /// Drops the marks of a region and of those opened since.
  mutating func closeRegion(_ region: Int) { marks.removeLast(marks.count - region) }

  /// Adds the marks of the last region to an earlier one for the same value.
  mutating func merge(_ region: Int, into outer: Int) {
    guard outer >= 0 else { return }
    for offset in 0..<(marks.count - region) where marks[region + offset] {
      marks[outer + offset] = true
    }
  }

  /// Checks a branch that need not fit; its marks count if it does.
  mutating func fitsBranch(_ node: Int32, _ value: JSONValue, _ region: Int) -> Bool {
    guard region >= 0 else { return fits(node, value) }
    let own = openRegion(for: value)
    defer { closeRegion(own) }
    guard fits(node, value, own) else { return false }
    merge(own, into: region)
    return true
  }

  mutating func checkUnevaluated(
    _ node: Node, _ index: Int, _ value: JSONValue, _ region: Int
  ) -> Bool {
    if let object = value.object, node.object >= 0 {
      let schema = program.objects[Int(node.object)].unevaluated
      return schema < 0 || checkUnevaluated(schema, object, index, region)
    }
    if let array = value.array, node.array >= 0 {
      let schema = program.arrays[Int(node.array)].unevaluated
      return schema < 0 || checkUnevaluated(schema, array, index, region)
    }
    return true
  }

  private mutating func checkUnevaluated(
    _ schema: Int32, _ object: JSONObject, _ index: Int, _ region: Int
  ) -> Bool {
    let isNever = program.nodes[Int(schema)].isNever
    var fits = true
    for (position, member) in object.enumerated() where !marks[region + position] {
      marks[region + position] = true
      if isNever {
        fits = false
        guard goOn(.unevaluatedProperty(member.key), index, at: .key(member.key)) else { break }
      } else if !checkChild(schema, member.value, at: .key(member.key)) {
        fits = false
        if !mayGoOn { break }
      }
    }
    return fits
  }

  private mutating func checkUnevaluated(
    _ schema: Int32, _ array: JSONArray, _ index: Int, _ region: Int
  ) -> Bool {
    let isNever = program.nodes[Int(schema)].isNever
    var fits = true
    for (position, element) in array.enumerated() where !marks[region + position] {
      marks[region + position] = true
      if isNever {
        fits = false
        guard goOn(.unevaluatedItem, index, at: .index(position)) else { break }
      } else if !checkChild(schema, element, at: .index(position)) {
        fits = false
        if !mayGoOn { break }
      }
    }
    return fits
  }
}
