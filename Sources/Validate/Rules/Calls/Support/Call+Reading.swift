import Records

extension Call {
  /// The id where it says anything: a string that is neither blank nor "null".
  var givenID: Bytes? {
    guard let id = id?.string, !id.isBlank, id != "null" else { return nil }
    return id
  }

  var idPointer: String { "\(pointer)/id" }

  /// Whether the element is an object, as all rules but the one for that take for granted.
  var isObject: Bool { value.kind == .object }

  /// Whether both are the same element of the same row.
  func isSame(as other: Call) -> Bool {
    index == other.index && turn.index == other.turn.index && turn.thread == other.turn.thread
  }
}
