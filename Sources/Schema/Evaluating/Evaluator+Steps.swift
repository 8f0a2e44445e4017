import Records

extension Evaluator {
  mutating func check(_ step: Step, _ index: Int, _ value: JSONValue, _ region: Int) -> Bool {
    switch step.kind {
    case .enumeration, .constant: return checkEnumeration(step, index, value)
    case .reference: return checkReference(step.first, value, region)
    case .dynamicReference:
      let target = dynamicTarget(of: step)
      return checkReference(target, value, region)
    case .all:
      var fits = true
      for position in step.branches.range
      where !check(Int(program.links[position]), value, region) {
        fits = false
        if !mayGoOn { return false }
      }
      return fits
    case .any: return checkAny(step, index, value, region)
    case .one: return checkOne(step, index, value, region)
    case .not:
      if !fits(step.first, value) { return !hasGivenUp }
      _ = goOn(.forbidden, index)
      return false
    case .condition:
      let branch = fitsBranch(step.first, value, region) ? step.then : step.otherwise
      guard !hasGivenUp else { return false }
      return branch < 0 || check(Int(branch), value, region)
    }
  }

  private mutating func checkReference(_ node: Int32, _ value: JSONValue, _ region: Int) -> Bool {
    depth += 1
    defer { depth -= 1 }
    return check(Int(node), value, region)
  }

  /// The node that the outermost resource on the way here has under the name.
  private mutating func dynamicTarget(of step: Step) -> Int32 {
    let name = program.dynamicNames[Int(step.first)]
    for resource in scope {
      budget -= 1
      if let target = name.targets[resource] { return target }
    }
    return step.then
  }

  private mutating func checkEnumeration(_ step: Step, _ index: Int, _ value: JSONValue) -> Bool {
    let enumeration = program.enumerations[Int(step.first)]
    if let string = value.string {
      if program.find(string, in: enumeration.strings) != nil { return true }
    } else {
      for position in enumeration.others.range {
        let constant = program.constants[position]
        if program.trees[constant.tree].equals(constant.value, value, budget: &budget) {
          return true
        }
      }
    }
    if budget <= 0 { return giveUp(.tooMuchWork, index) }
    let isConstant = step.kind == .constant
    _ = goOn(isConstant ? .constant(enumeration, value) : .enumeration(enumeration, value), index)
    return false
  }

  private mutating func checkAny(
    _ step: Step, _ index: Int, _ value: JSONValue, _ region: Int
  ) -> Bool {
    var hasFit = false
    for position in step.branches.range {
      if fitsBranch(program.links[position], value, region) {
        hasFit = true
        if region < 0 { return true }
      }
      guard !hasGivenUp else { return false }
    }
    if !hasFit, isExplaining { explainBranches(step, index, value) }
    return hasFit
  }

  private mutating func checkOne(
    _ step: Step, _ index: Int, _ value: JSONValue, _ region: Int
  ) -> Bool {
    var found: [Int] = []
    var count = 0
    for position in step.branches.range {
      if fitsBranch(program.links[position], value, region) {
        count += 1
        if isExplaining { found.append(position - Int(step.branches.start)) }
      }
      guard !hasGivenUp else { return false }
      if count > 1, !isExplaining { return false }
    }
    if count == 1 { return true }
    guard isExplaining else { return false }
    if count == 0 {
      explainBranches(step, index, value)
    } else {
      _ = goOn(.several(found, of: Int(step.branches.count)), index)
    }
    return false
  }
}
