import Yams

extension SettingsNode {
  /// The value as JSON text, as YAML's core schema reads it: quoted scalars are strings.
  public var json: String {
    if let members = node.mapping {
      let pairs = members.map { key, value in
        "\(Self.quoted(key.string ?? "")): \(SettingsNode(value, file: file).json)"
      }
      return "{\(pairs.joined(separator: ", "))}"
    }
    if let elements { return "[\(elements.map(\.json).joined(separator: ", "))]" }
    guard let scalar = node.scalar else { return "null" }
    guard scalar.style == .plain || scalar.style == .any else { return Self.quoted(scalar.string) }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return "null"
    case "true", "True", "TRUE": return "true"
    case "false", "False", "FALSE": return "false"
    default: return Self.isNumber(scalar.string) ? scalar.string : Self.quoted(scalar.string)
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": json += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  /// Whether it is a number of JSON, which all are of YAML too.
  private static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.first == "-" { rest.removeFirst() }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
      guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
      rest = ""
    }
    return rest.isEmpty
  }
}
