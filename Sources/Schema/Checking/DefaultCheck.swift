import Records

/// Holds the defaults in a schema against the schemas that they stand in.
struct DefaultCheck {
  private let program: Program
  /// The nodes of the places that were asked for.
  private let nodes: [Int: Int]

  /// - Parameters:
  ///   - registry: Its first document is the schema.
  ///   - places: Where in it schemas are.
  /// - Returns: `nil` where the schema cannot be used.
  init?(_ registry: Registry, at places: [Int]) {
    guard registry.canBeUsed else { return nil }
    let tree = registry.trees[0]
    var compiler = Compiler(registry)
    _ = compiler.node(at: Location(tree: 0, value: 0))
    var nodes: [Int: Int] = [:]
    for place in places where tree.member("default", of: place) != nil {
      nodes[place] = Int(compiler.node(at: Location(tree: 0, value: place)))
    }
    guard !nodes.isEmpty, let program = try? compiler.program() else { return nil }
    self.program = program
    self.nodes = nodes
  }

  /// - Parameters:
  ///   - value: Where the default is.
  ///   - place: The schema beside it.
  ///   - schema: What the tree was made from.
  func lapse(of value: Int, beside place: Int, in schema: JSONValue) -> SchemaLapse? {
    let tree = program.trees[0]
    guard let node = nodes[place], let original = tree.original(of: value, in: schema) else {
      return nil
    }
    let violation = CompiledSchema(program, root: node)
      .violations(of: original, limit: 1, naming: "the default").first
    guard let violation, violation.kind == .mismatch else { return nil }
    return SchemaLapse(
      kind: original.isNull ? .nullDefault : .unfitDefault,
      pointer: tree.pointer(to: value) + violation.instancePointer, message: violation.message)
  }
}

extension Tree {
  /// The value that was copied to a place.
  func original(of value: Int, in root: JSONValue) -> JSONValue? {
    let entry = entries[value]
    guard entry.parent >= 0 else { return root }
    guard let parent = original(of: entry.parent, in: root) else { return nil }
    if let array = parent.array { return array.dropFirst(entry.label).first { _ in true } }
    let name = strings[entry.label]
    return parent.object?.reduce(nil) { found, member in
      member.key.elementsEqual(name.utf8) ? member.value : found
    }
  }
}
