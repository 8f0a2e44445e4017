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
}

/// A key as it stands in a JSON Pointer.
func escapedPointerStep(_ key: String) -> String {
  guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
    return key
  }
  return key.replacing("~", with: "~0").replacing("/", with: "~1")
}
