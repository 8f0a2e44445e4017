import Records

extension Registry {
  /// What a JSON Pointer (RFC 6901) points to, seen from `start`.
  mutating func value(at pointer: String, from start: Location) -> Int? {
    var location = start
    for step in pointer.pointerKeys {
      guard let child = child(step, of: location) else { return nil }
      location.value = child
    }
    return location.value
  }

  private mutating func child(_ step: String, of parent: Location) -> Int? {
    let tree = trees[parent.tree]
    switch tree.content(of: parent.value) {
    case .object(let count):
      return count < 16 ? tree.member(step, of: parent.value) : indexed(parent)[Array(step.utf8)]
    case .array(let count):
      guard let index = Int(step), index >= 0, index < count, "\(index)" == step else { return nil }
      return tree.children(of: parent.value).first { tree.entries[$0].label == index }
    default: return nil
    }
  }

  /// The members of a large object by name, so that many references into it stay cheap.
  private mutating func indexed(_ parent: Location) -> [[UInt8]: Int] {
    if let known = memberIndex[parent] { return known }
    let tree = trees[parent.tree]
    var index: [[UInt8]: Int] = [:]
    for member in tree.children(of: parent.value) {
      index[Array(tree.name(of: member).utf8)] = member
    }
    memberIndex[parent] = index
    return index
  }
}
