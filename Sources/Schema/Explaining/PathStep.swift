import Records

/// A step from a value to one inside it.
enum PathStep {
  case key(Bytes)
  case index(Int)
  /// To the name of a member, not to its value.
  case name(Bytes)
}

extension [PathStep] {
  var pointer: String {
    map { step in
      switch step {
      case .key(let key), .name(let key): "/" + key.description.pointerToken
      case .index(let index): "/\(index)"
      }
    }.joined()
  }

  /// What a message calls the value at the end: `"city"`, `"tags"[2]`.
  func subject(root: String) -> String {
    var indices = ""
    for (count, step) in reversed().enumerated() {
      switch step {
      case .index(let index):
        if count == 4 { return "item …" + indices }
        indices = "[\(index)]" + indices
      case .key(let key): return quoted(shortened(key.description, to: 60)) + indices
      case .name(let key): return "the name " + quoted(shortened(key.description, to: 60))
      }
    }
    return isEmpty ? root : "item " + indices
  }
}
