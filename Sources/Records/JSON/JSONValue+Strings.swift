extension JSONValue {
  /// Whether a string of the value, keys among them, has a property.
  ///
  /// - Complexity: O(*n*), allocating nothing: a quick no before a walk that knows where it is.
  public func holdsString(where holds: (Bytes) -> Bool) -> Bool {
    var entry = self
    let end = nextIndex
    while entry.index < end {
      if let string = entry.string, holds(string) { return true }
      entry = at(entry.nextEntry)
    }
    return false
  }
}
