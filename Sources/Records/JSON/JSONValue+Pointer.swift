extension JSONValue {
  /// The value that a JSON Pointer (RFC 6901) leads to, the first of repeated members.
  ///
  /// - Complexity: O(*n*) in the members and elements on the way.
  public func value(at pointer: String) -> JSONValue? {
    var found = self
    for key in pointer.pointerKeys {
      guard let next = found.child(key) else { return nil }
      found = next
    }
    return found
  }

  private func child(_ key: String) -> JSONValue? {
    if let members = object {
      return members.first { $0.key.description == key }?.value
    }
    guard let elements = array, let position = Int(key), position >= 0 else { return nil }
    return elements.enumerated().first { $0.offset == position }?.element
  }
}

extension Bytes {
  /// Whether it is a number as RFC 8259 spells them, and nothing else.
  public var isJSONNumber: Bool {
    var at = 0
    func digits() -> Bool {
      let start = at
      while at < count, self[at].isDigit { at += 1 }
      return at > start
    }
    if at < count, self[at] == UInt8(ascii: "-") { at += 1 }
    let whole = at
    guard digits(), at - whole == 1 || self[whole] != UInt8(ascii: "0") else { return false }
    if at < count, self[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() else { return false }
    }
    if at < count, self[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < count, self[at] == UInt8(ascii: "+") || self[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() else { return false }
    }
    return at == count
  }
}
