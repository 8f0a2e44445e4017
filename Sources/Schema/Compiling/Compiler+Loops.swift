extension Compiler {
  /// Refuses references that come back to a schema without a step into the instance.
  ///
  /// Dynamic references are left to the bound on depth: where they lead is not known before.
  func refuseLoops() throws(SchemaError) {
    enum Colour { case white, grey, black }
    var colours = [Colour](repeating: .white, count: nodes.count)
    for root in nodes.indices where colours[root] == .white {
      var path: [(node: Int, rest: [Int])] = [(root, neighbours(of: root))]
      colours[root] = .grey
      while let last = path.indices.last {
        guard let next = path[last].rest.popLast() else {
          colours[path[last].node] = .black
          path.removeLast()
          continue
        }
        if colours[next] == .grey { throw loop(at: next) }
        guard colours[next] == .white else { continue }
        colours[next] = .grey
        path.append((next, neighbours(of: next)))
      }
    }
  }

  private func loop(at node: Int) -> SchemaError {
    SchemaError(
      .referenceLoop, at: registry.pointer(to: nodes[node].location),
      "its references lead back to itself without looking into the value")
  }

  /// The nodes that look at the same value as this one.
  private func neighbours(of index: Int) -> [Int] {
    let node = nodes[index]
    var found: [Int] = []
    for step in steps[node.steps.range] {
      switch step.kind {
      case .enumeration, .constant, .dynamicReference: break
      case .reference, .not: found.append(Int(step.first))
      case .all, .any, .one: found += links[step.branches.range].map { Int($0) }
      case .condition: found += [step.first, step.then, step.otherwise].map { Int($0) }
      }
    }
    if node.object >= 0 {
      found += dependents[objects[Int(node.object)].dependents.range].map { Int($0.node) }
    }
    return found.filter { $0 >= 0 }
  }
}
