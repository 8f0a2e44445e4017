import Records

extension Tree {
  /// The JSON Pointer (RFC 6901) of a value.
  func pointer(to value: Int) -> String {
    var steps: [String] = []
    var value = value
    while entries[value].parent >= 0 {
      let entry = entries[value]
      let step =
        isObject(entry.parent) ? strings[entry.label].pointerToken : "\(entry.label)"
      steps.append(step)
      value = entry.parent
    }
    return steps.reversed().map { "/" + $0 }.joined()
  }
}
