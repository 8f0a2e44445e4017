import Records
import Settings

struct UnsafeKey: RowRule {
  static let id: RuleID = "json/key-unsafe"
  static let summary =
    "A key is empty, begins with \"$\", or has white space or a control at an edge."
  static let rationale = """
    Keys become the names of columns and fields: such a name is refused, is trimmed, or is taken \
    for an operator, as "$oid" in an export of MongoDB. "$ref" and its like in tool schemas are \
    meant.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .unusualJSON

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.traits.contains(.oddKey) else { return [] }
    var defects: [Defect] = []
    record.root.walk { value, way in
      guard let members = value.object else { return }
      for member in members {
        guard let message = Self.flaw(of: member.key, in: way) else { continue }
        // A pointer with a control character in it would garble a terminal.
        let isLegible = !member.key.contains { $0 < 0x20 || $0 == 0x7F }
        let place = isLegible ? way.pointer(ofMember: member.key) : way.pointer
        defects.append(Defect(message, at: place))
      }
    }
    return defects
  }

  private static func flaw(of key: Bytes, in way: Way) -> Message? {
    guard let first = key.first, let last = key.last else { return .empty }
    if first.isSpaceOrControl { return .edge(key, "begins", first) }
    if last.isSpaceOrControl { return .edge(key, "ends", last) }
    return first == UInt8(ascii: "$") && !way.leadsIntoSchema ? .dollar(key) : nil
  }
}

extension Way {
  /// Whether the value belongs to a JSON Schema, whose own words begin with `$`.
  fileprivate var leadsIntoSchema: Bool {
    steps.contains { step in
      guard case .member(let key) = step else { return false }
      return key == "tools" || key == "functions" || key == "available_tools"
        || key == "parameters" || key == "response_format" || key.hasSuffix("schema")
    }
  }
}

extension UInt8 {
  fileprivate var isSpaceOrControl: Bool { self <= 0x20 || self == 0x7F }
}

extension Message {
  fileprivate static let empty: Message = "an empty key"

  fileprivate static func edge(_ key: Bytes, _ verb: String, _ byte: UInt8) -> Message {
    let what = byte == 0x20 || byte.isJSONSpace ? "white space" : "a control character"
    return "the key \(key.quoted) \(verb) with \(what)"
  }

  fileprivate static func dollar(_ key: Bytes) -> Message { "the key \(key.quoted) begins with $" }
}
