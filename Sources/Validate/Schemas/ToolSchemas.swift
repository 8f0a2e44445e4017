import Records

/// The tools that a row declares, by name, with what was made of their parameters.
final class ToolSchemas {
  struct Tool {
    let name: [UInt8]?
    /// `nil` where the tool has no parameters that are an object or a truth value.
    let parameters: ParameterSchema?
  }

  /// In the order of the row.
  let tools: [Tool]
  /// Whether the parameters of any have faults, lapses, or requirements that they do not describe.
  let haveFaults: Bool
  let haveLapses: Bool
  let haveLooseRequirements: Bool
  /// Positions of those that have a name, by it; the first of those that share one.
  private let byName: [Int]

  init(_ tools: [Tool]) {
    self.tools = tools
    haveFaults = tools.contains { $0.parameters?.faults.isEmpty == false }
    haveLapses = tools.contains { $0.parameters?.lapses.isEmpty == false }
    haveLooseRequirements = tools.contains { $0.parameters?.requirements.isEmpty == false }
    byName = tools.indices.filter { tools[$0].name != nil }
      .sorted { (tools[$0].name ?? [], $0) < (tools[$1].name ?? [], $1) }
  }

  /// The position of the tool with a name.
  ///
  /// - Complexity: O(log *n*); allocates nothing.
  func position(of name: some Collection<UInt8>) -> Int? {
    var range = 0..<byName.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if (tools[byName[middle]].name ?? []).lexicographicallyPrecedes(name) {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    guard range.lowerBound < byName.count else { return nil }
    let found = byName[range.lowerBound]
    return tools[found].name?.elementsEqual(name) == true ? found : nil
  }
}

private func < (left: ([UInt8], Int), right: ([UInt8], Int)) -> Bool {
  if left.0 == right.0 { return left.1 < right.1 }
  return left.0.lexicographicallyPrecedes(right.0)
}
