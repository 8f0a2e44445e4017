import Records

/// What speaks against one of several alternatives.
private struct Branch {
  var violations: [Violation]
  /// How far the value got in it: past its type, its value, the values that tell it from others.
  var rank: Int
}

extension Evaluator {
  /// Says why none of the branches fits: what speaks against the one that was probably meant, or
  /// what all ask for, or just that none does.
  @inline(never)
  mutating func explainBranches(_ step: Step, _ index: Int, _ value: JSONValue) {
    let keyword = step.kind == .any ? "anyOf" : "oneOf"
    let here = path.pointer
    var branches: [Branch] = []
    for position in step.branches.range {
      let violations = violations(of: program.links[position], value)
      guard !hasGivenUp else { return }
      branches.append(Branch(violations: violations, rank: rank(of: violations, at: here)))
    }
    guard let best = branches.map(\.rank).max() else { return }
    let candidates = branches.filter { $0.rank == best }
    if best < 2, candidates.count > 1 {
      let complaint = joint(keyword, candidates, rank: best, value)
      _ = goOn(complaint, index)
      return
    }
    let fewest = candidates.map(\.violations.count).min() ?? 0
    let chosen = candidates.filter { $0.violations.count == fewest }
    if chosen.count == 1, fewest > 0 {
      let room = limit - violations.count
      violations += chosen[0].violations.prefix(room)
    } else {
      _ = goOn(.none(keyword, of: Int(step.branches.count)), index)
    }
  }

  private mutating func violations(of node: Int32, _ value: JSONValue) -> [Violation] {
    let outer = (violations, limit)
    defer { (violations, limit) = outer }
    violations = []
    limit = max(limit, 8)
    return check(Int(node), value, -1) ? [] : violations
  }

  private func rank(of violations: [Violation], at here: String) -> Int {
    let atHere = violations.filter { $0.instancePointer == here }
    if atHere.contains(where: { $0.keyword == "type" }) { return 0 }
    if atHere.contains(where: { $0.keyword == "enum" || $0.keyword == "const" }) { return 1 }
    let isTold = violations.contains { violation in
      (violation.keyword == "const" || violation.keyword == "enum")
        && !violation.instancePointer.dropFirst(here.count + 1).contains("/")
    }
    return isTold ? 2 : 3
  }

  private func joint(
    _ keyword: String, _ branches: [Branch], rank: Int, _ value: JSONValue
  ) -> Complaint {
    let violations = branches.flatMap(\.violations)
    if rank == 0 {
      let types = violations.filter { $0.keyword == "type" }.flatMap(\.expected)
      let union = types.reduce(TypeSet()) { $0.union(TypeSet(name: $1) ?? []) }
      return .typeOfBranches(keyword, union, value)
    }
    let values = violations.filter { $0.keyword == "const" || $0.keyword == "enum" }
      .flatMap(\.expected)
    return .valueOfBranches(keyword, values, value)
  }
}
