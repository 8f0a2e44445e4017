import Records

extension Tree {
  /// How large a schema or a document beside it may be.
  enum Limit {
    static let values = 100_000
    static let depth = 256
    static let bytes = 8 << 20
    static let patterns = 5_000
  }

  /// - Parameter isSchema: Leaves out what only people read, which is most of a long schema.
  init(_ root: JSONValue, isSchema: Bool = true) throws(SchemaError) {
    var copier = TreeCopier(isSchema: isSchema)
    try copier.copy(root, parent: -1, label: -1, depth: 1, isData: !isSchema)
    self = copier.tree
  }
}

private struct TreeCopier {
  let isSchema: Bool
  var tree = Tree()
  var names: [Bytes: Int] = [:]
  var bytes = 0

  init(isSchema: Bool) { self.isSchema = isSchema }

  /// - Parameter isData: Inside `const`, `enum` and the like every word counts.
  @discardableResult
  mutating func copy(
    _ value: JSONValue, parent: Int, label: Int, depth: Int, isData: Bool
  ) throws(SchemaError) -> Int {
    let position = tree.entries.count
    guard position < Tree.Limit.values else { throw SchemaError.tooLarge(.values) }
    guard depth <= Tree.Limit.depth else { throw SchemaError.tooDeep }
    tree.entries.append(
      Tree.Entry(content: .null, parent: parent, label: label, first: -1, next: -1))
    switch value.kind {
    case .object: try copyMembers(of: value, to: position, depth: depth, isData: isData)
    case .array: try copyElements(of: value, to: position, depth: depth, isData: isData)
    default: tree.entries[position].content = try scalar(value)
    }
    return position
  }

  private mutating func copyMembers(
    of value: JSONValue, to position: Int, depth: Int, isData: Bool
  ) throws(SchemaError) {
    guard let object = value.object else { return }
    var last = -1
    var count = 0
    for member in object {
      if !isData, member.value.isString, isForPeople(member.key) { continue }
      let child = try copy(
        member.value, parent: position, label: name(member.key), depth: depth + 1,
        isData: isData || holdsData(member.key))
      link(child, behind: last, of: position)
      last = child
      count += 1
    }
    tree.entries[position].content = .object(count: count)
  }

  private mutating func copyElements(
    of value: JSONValue, to position: Int, depth: Int, isData: Bool
  ) throws(SchemaError) {
    guard let array = value.array else { return }
    var last = -1
    var count = 0
    for element in array {
      let child = try copy(
        element, parent: position, label: count, depth: depth + 1, isData: isData)
      link(child, behind: last, of: position)
      last = child
      count += 1
    }
    tree.entries[position].content = .array(count: count)
  }

  private mutating func link(_ child: Int, behind last: Int, of parent: Int) {
    if last < 0 {
      tree.entries[parent].first = child
    } else {
      tree.entries[last].next = child
    }
  }

  private mutating func scalar(_ value: JSONValue) throws(SchemaError) -> Tree.Content {
    if let boolean = value.bool { return .boolean(boolean) }
    if let number = Number(value) { return .number(number) }
    guard let text = value.string else { return .null }
    try spend(text.count)
    tree.strings.append(text.description)
    return .string(tree.strings.count - 1)
  }

  private mutating func name(_ key: Bytes) throws(SchemaError) -> Int {
    if let known = names[key] { return known }
    try spend(key.count)
    tree.strings.append(key.description)
    names[key] = tree.strings.count - 1
    return tree.strings.count - 1
  }

  private mutating func spend(_ count: Int) throws(SchemaError) {
    bytes += count
    guard bytes <= Tree.Limit.bytes else { throw SchemaError.tooLarge(.bytes) }
  }

  private func isForPeople(_ key: Bytes) -> Bool {
    key == "description" || key == "title" || key == "$comment"
  }

  private func holdsData(_ key: Bytes) -> Bool {
    key == "const" || key == "enum" || key == "default" || key == "examples"
  }
}
