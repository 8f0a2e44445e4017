import Records

/// JSON as chat templates spell it: Python's `json.dumps` without escapes of what is not ASCII.
extension [UInt8] {
  /// Appends `{"name": "track_parcel", "arguments": {…}}`.
  mutating func append(call: Call) {
    self += Array(#"{"name": "#.utf8)
    if let name = call.name { append(json: name) }
    self += Array(#", "arguments": "#.utf8)
    // A text of arguments is shown as the object that it is.
    if let text = call.arguments?.string {
      self += text
    } else if let arguments = call.arguments {
      append(json: arguments)
    }
    append(UInt8(ascii: "}"))
  }

  mutating func append(json value: JSONValue) {
    if let text = value.string {
      append(quoted: text)
    } else if let members = value.object {
      append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { self += [UInt8(ascii: ","), 0x20] }
        append(quoted: member.key)
        self += [UInt8(ascii: ":"), 0x20]
        append(json: member.value)
      }
      append(UInt8(ascii: "}"))
    } else if let elements = value.array {
      append(UInt8(ascii: "["))
      for (position, element) in elements.enumerated() {
        if position > 0 { self += [UInt8(ascii: ","), 0x20] }
        append(json: element)
      }
      append(UInt8(ascii: "]"))
    } else {
      self += Array(Self.scalar(value).utf8)
    }
  }

  private static func scalar(_ value: JSONValue) -> String {
    if let bool = value.bool { return "\(bool)" }
    if let integer = value.integer { return "\(integer)" }
    if let integer = value.hugeInteger { return "\(integer)" }
    return value.number.map { "\($0)" } ?? "null"
  }

  private mutating func append(quoted text: Bytes) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
      case 0x0A: self += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x09: self += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
