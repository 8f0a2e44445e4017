/// Turns the schemas that the root leads to into a program.
struct Compiler {
  var registry: Registry
  let assertsFormats: Bool
  var nodes: [Node] = []
  var steps: [Step] = []
  var links: [Int32] = []
  var objects: [ObjectRules] = []
  var arrays: [ArrayRules] = []
  var strings: [StringRules] = []
  var numbers: [NumberRules] = []
  var names: [Name] = []
  var slots: [Int32] = []
  var text: [UInt8] = []
  var patternRules: [PatternRule] = []
  var dependents: [Dependent] = []
  var enumerations: [Enumeration] = []
  var constants: [Location] = []
  /// The names that dynamic references look for.
  var dynamicNames: [DynamicName] = []
  var dynamicNameIndex: [String: Int32] = [:]
  /// The resources that have nodes.
  var usedResources: Set<Int32> = []
  private var known: [Location: Int32] = [:]
  private var next = 0

  init(_ registry: Registry, assertsFormats: Bool = false) {
    self.registry = registry
    self.assertsFormats = assertsFormats
  }

  /// - Precondition: The registry's first document is the schema.
  mutating func program() throws(SchemaError) -> Program {
    _ = node(at: Location(tree: 0, value: 0))
    repeat { try compileAll() } while linkDynamicReferences()
    if let fault = registry.faults.first(where: { $0.kind != .annotation }) {
      throw SchemaError(fault)
    }
    try refuseLoops()
    return Program(self)
  }

  /// The node of a schema, which is compiled later if it is new.
  mutating func node(at location: Location) -> Int32 {
    if let node = known[location] { return node }
    let node = Int32(nodes.count)
    known[location] = node
    nodes.append(Node(location))
    return node
  }

  private mutating func compileAll() throws(SchemaError) {
    while next < nodes.count {
      defer { next += 1 }
      let location = nodes[next].location
      var node = nodes[next]
      let owner = registry.owner(of: location)
      node.resource = Int32(owner)
      usedResources.insert(node.resource)
      let tree = registry.trees[location.tree]
      if let boolean = tree.boolean(location.value) {
        node.types = boolean ? .all : []
        node.isNever = !boolean
      } else if tree.isObject(location.value) {
        var view = SchemaView(tree: tree, location: location, resource: registry.resources[owner])
        view.hidesSiblings =
          view.resource.dialect.isDraft7 && tree.member("$ref", of: location.value) != nil
        try compile(view, into: &node)
      }
      node.isPlain =
        !node.isNever && node.steps.isEmpty && node.object < 0 && node.array < 0 && node.string < 0
        && node.number < 0
      nodes[next] = node
    }
  }

  private mutating func compile(
    _ view: SchemaView, into node: inout Node
  ) throws(SchemaError) {
    if view.resource.vocabularies.contains(.validation) { node.types = types(view) }
    node.object = try objectRules(view)
    node.array = arrayRules(view)
    node.string = try stringRules(view)
    node.number = numberRules(view)
    let steps = try allSteps(view)
    node.steps = Slice(start: Int32(self.steps.count), count: Int32(steps.count))
    self.steps += steps
    node.collects =
      (node.object >= 0 && objects[Int(node.object)].unevaluated >= 0)
      || (node.array >= 0 && arrays[Int(node.array)].unevaluated >= 0)
  }

  private func types(_ view: SchemaView) -> TypeSet {
    guard let type = view.member("type") else { return .all }
    if let name = view.tree.string(type) { return TypeSet(name: name) ?? .all }
    return view.tree.children(of: type).reduce([]) { types, child in
      types.union(view.tree.string(child).flatMap { TypeSet(name: $0) } ?? [])
    }
  }
}
