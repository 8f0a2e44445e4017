@testable import Records

extension JSONValue {
  /// Whether a JSON Pointer (RFC 6901) leads somewhere.
  func has(_ pointer: String) -> Bool {
    let tokens = Array(pointer.utf8).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return tokens.dropFirst().reduce([self]) { found, token in
      found.flatMap { $0.children(called: unescaped(token)) }
    }.isEmpty == false
  }

  /// The element, or the members where a key is repeated.
  private func children(called name: [UInt8]) -> [JSONValue] {
    if let object { return object.filter { $0.key.elementsEqual(name) }.map(\.value) }
    guard let array, let index = Int(String(decoding: name, as: UTF8.self)) else { return [] }
    return array.dropFirst(index).prefix(1).map { $0 }
  }

  /// Whether an object somewhere in it has a key twice.
  var hasRepeatedKey: Bool {
    if let array { return array.contains { $0.hasRepeatedKey } }
    guard let object else { return false }
    var seen: Set<[UInt8]> = []
    return object.contains { !seen.insert(Array($0.key)).inserted || $0.value.hasRepeatedKey }
  }

  /// Whether something in it could be a reference of a schema.
  var hasReference: Bool {
    if let array { return array.contains { $0.hasReference } }
    guard let object else { return false }
    return object.contains {
      $0.key == "$ref" || $0.key == "$dynamicRef" || $0.key == "$recursiveRef"
        || $0.value.hasReference
    }
  }

  /// Writes an equal value in another spelling: members in reverse, `1.0` for `1`, no space.
  func writeReversed(to text: inout [UInt8]) {
    if let object {
      write(Array(object).reversed(), "{", "}", to: &text) { member, text in
        text += quoted(member.key)
        text.append(UInt8(ascii: ":"))
        member.value.writeReversed(to: &text)
      }
    } else if let array {
      write(Array(array), "[", "]", to: &text) { $0.writeReversed(to: &$1) }
    } else if let string {
      text += quoted(string)
    } else {
      text += scalar.utf8
    }
  }

  private func write<Part>(
    _ parts: [Part], _ opening: String, _ closing: String, to text: inout [UInt8],
    _ body: (Part, inout [UInt8]) -> Void
  ) {
    text += opening.utf8
    for (position, part) in parts.enumerated() {
      if position > 0 { text.append(UInt8(ascii: ",")) }
      body(part, &text)
    }
    text += closing.utf8
  }

  private var scalar: String {
    if let bool { return "\(bool)" }
    if let hugeInteger { return "\(hugeInteger)" }
    // Beyond 2^53 a fraction is another number.
    if let integer { return integer.magnitude < 1 << 53 ? "\(integer).0" : "\(integer)" }
    return number.map { "\($0)" } ?? "null"
  }
}

private func quoted(_ string: Bytes) -> [UInt8] {
  var text = [UInt8(ascii: "\"")]
  for byte in string {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
    case 0..<0x20:
      text += ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
    default: text.append(byte)
    }
  }
  return text + [UInt8(ascii: "\"")]
}

/// - Parameter token: `~0` stands for `~` and `~1` for `/`.
private func unescaped(_ token: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = token
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "~"), let code = rest.popFirst() {
      bytes.append(code == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}
