/// JSON being written, a member at a time, in the order in which people want to read it.
public struct JSONText {
  public private(set) var text = ""
  private var isFirst = true

  public init() {}

  public static func object(_ build: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    build(&json)
    return "{\(json.text)}"
  }

  public static func array(_ elements: [String]) -> String {
    "[\(elements.joined(separator: ", "))]"
  }

  public mutating func member(_ key: String, raw value: String) {
    text += isFirst ? "" : ", "
    isFirst = false
    text += "\(Self.string(key)): \(value)"
  }

  public mutating func member(_ key: String, _ value: String) {
    member(key, raw: Self.string(value))
  }
  public mutating func member(_ key: String, _ value: Int) { member(key, raw: String(value)) }
  public mutating func member(_ key: String, _ value: Bool) { member(key, raw: String(value)) }

  /// Quoted and escaped as RFC 8259 has it.
  public static func string(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Entry {
  func addMembers(to json: inout JSONText) {
    json.member("rule", rule)
    json.member("severity", severity.rawValue)
    place.addMembers(to: &json)
    json.member("pointer", pointer)
    json.member("message", message)
    if let hint { json.member("hint", hint) }
  }
}

extension Place {
  func addMembers(to json: inout JSONText) {
    json.member("file", file)
    if let line { json.member("line", line) }
    if let column { json.member("column", column) }
    if let byteOffset { json.member("byte_offset", byteOffset) }
    if let row { json.member("row", row) }
  }
}

extension Digest {
  func addMembers(to json: inout JSONText, truncated: Bool) {
    json.member(
      "summary",
      raw: JSONText.object { json in
        json.member("files", files)
        json.member("bytes", bytes)
        json.member("rows", rows)
        json.member("error_rows", errorRows)
        json.member("warning_rows", warningRows)
        json.member("cut_short", isCutShort)
        json.member("truncated", truncated)
        json.member("remarks", raw: JSONText.array(remarks.map(JSONText.string)))
      })
    json.member("rules", raw: JSONText.array(rules.map(\.json)))
    json.member(
      "dataset",
      raw: JSONText.object { json in
        for table in tables {
          json.member(
            table.title,
            raw: JSONText.object { json in
              for line in table.lines { json.member(line.name, line.number) }
            })
        }
      })
  }
}

extension Digest.RuleLine {
  fileprivate var json: String {
    JSONText.object { json in
      json.member("rule", rule)
      json.member("severity", severity.rawValue)
      json.member("findings", findings)
      json.member("rows", rows)
      let first = places.map { place in JSONText.object { place.addMembers(to: &$0) } }
      json.member("first", raw: JSONText.array(first))
    }
  }
}
