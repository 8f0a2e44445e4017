extension Tree {
  /// A value as JSON, cut where it is long.
  func spelling(of value: Int, limit: Int = 60) -> String {
    var text = ""
    spell(value, into: &text, limit: limit)
    return shortened(text, to: limit)
  }

  private func spell(_ value: Int, into text: inout String, limit: Int) {
    guard text.utf8.count <= limit else { return }
    switch entries[value].content {
    case .null: text += "null"
    case .boolean(let boolean): text += "\(boolean)"
    case .number(let number): text += "\(number)"
    case .string(let index): text += quoted(strings[index])
    case .array:
      spellChildren(of: value, "[", "]", into: &text, limit: limit)
    case .object:
      spellChildren(of: value, "{", "}", into: &text, limit: limit)
    }
  }

  private func spellChildren(
    of value: Int, _ opening: String, _ closing: String, into text: inout String, limit: Int
  ) {
    text += opening
    for (index, child) in children(of: value).enumerated() {
      if index > 0 { text += ", " }
      if isObject(value) { text += quoted(name(of: child)) + ": " }
      spell(child, into: &text, limit: limit)
    }
    text += closing
  }
}

/// A text in quotation marks, its own escaped.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// A text with an ellipsis where it is longer than `limit` characters.
func shortened(_ text: String, to limit: Int) -> String {
  guard text.utf8.count > limit,
    let end = text.index(
      text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex
  else { return text }
  return text[..<end] + "…"
}
