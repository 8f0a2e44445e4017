extension Tree {
  /// The JSON Pointer (RFC 6901) of a value.
  func pointer(to value: Int) -> String {
    var steps: [String] = []
    var value = value
    while entries[value].parent >= 0 {
      let entry = entries[value]
      let step =
        isObject(entry.parent) ? escapedPointerStep(strings[entry.label]) : "\(entry.label)"
      steps.append(step)
      value = entry.parent
    }
    return steps.reversed().map { "/" + $0 }.joined()
  }

  /// What a JSON Pointer points to, seen from `start`.
  func value(at pointer: some StringProtocol, from start: Int) -> Int? {
    var value = start
    for step in String(pointer).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    {
      guard let child = child(unescapedPointerStep(step), of: value) else { return nil }
      value = child
    }
    return value
  }

  private func child(_ step: String, of value: Int) -> Int? {
    switch entries[value].content {
    case .object: return member(step, of: value)
    case .array(let count):
      guard let index = Int(step), index >= 0, index < count, "\(index)" == step else { return nil }
      return children(of: value).first { entries[$0].label == index }
    default: return nil
    }
  }
}

/// A key as it stands in a JSON Pointer.
func escapedPointerStep(_ key: String) -> String {
  guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
    return key
  }
  return key.replacing("~", with: "~0").replacing("/", with: "~1")
}

private func unescapedPointerStep(_ step: Substring) -> String {
  guard step.utf8.contains(UInt8(ascii: "~")) else { return String(step) }
  return String(step).replacing("~1", with: "/").replacing("~0", with: "~")
}
