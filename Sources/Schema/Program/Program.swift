/// A compiled schema: flat arrays that know one another by position.
final class Program: Sendable {
  let nodes: [Node]
  let steps: [Step]
  let links: [Int32]
  let objects: [ObjectRules]
  let arrays: [ArrayRules]
  let strings: [StringRules]
  let numbers: [NumberRules]
  let names: [Name]
  let slots: [Int32]
  let text: [UInt8]
  let patternRules: [PatternRule]
  let patterns: [Pattern]
  let dependents: [Dependent]
  let enumerations: [Enumeration]
  let constants: [Location]
  let dynamicNames: [DynamicName]
  let trees: [Tree]
  /// The URI of each tree, for pointers into others than the first.
  let uris: [String]

  init(_ compiler: borrowing Compiler) {
    nodes = compiler.nodes
    steps = compiler.steps
    links = compiler.links
    objects = compiler.objects
    arrays = compiler.arrays
    strings = compiler.strings
    numbers = compiler.numbers
    names = compiler.names
    slots = compiler.slots
    text = compiler.text
    patternRules = compiler.patternRules
    patterns = compiler.registry.patterns.patterns
    dependents = compiler.dependents
    enumerations = compiler.enumerations
    constants = compiler.constants
    dynamicNames = compiler.dynamicNames
    trees = compiler.registry.trees
    uris = compiler.registry.uris
  }

  var hasDynamicReferences: Bool { !dynamicNames.isEmpty }

  /// The place of a keyword of a node.
  func pointer(to node: Int, _ keyword: String) -> String {
    let location = nodes[node].location
    let pointer = trees[location.tree].pointer(to: location.value)
    let place = keyword.isEmpty ? pointer : "\(pointer)/\(keyword)"
    return location.tree == 0 ? place : "\(uris[location.tree])#\(place)"
  }

  func spelling(of location: Location) -> String {
    trees[location.tree].spelling(of: location.value)
  }
}
