import Records
import Settings

struct RequiredUndeclared: RowRule {
  static let id: RuleID = "tools/required-undeclared"
  static let summary = "A schema requires a property that it does not describe."
  static let rationale = """
    No call can get it right by the schema: the model must guess what the property is. Usually it \
    was renamed in one place only.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record) else { return [] }
    var defects: [Defect] = []
    for tool in tools {
      guard let parameters = tool.function?["parameters"] else { continue }
      check(parameters, at: { "\(tool.functionPointer)/parameters" }, into: &defects)
    }
    return defects
  }

  /// Looks at a schema and at those of its properties and elements.
  private func check(
    _ schema: JSONValue, at pointer: () -> String, into defects: inout [Defect]
  ) {
    guard let members = schema.object else { return }
    var required: JSONArray?
    var properties: JSONObject?
    var isComposed = false
    for member in members {
      if member.key == "properties" {
        properties = member.value.object
      } else if member.key == "required" {
        required = member.value.array
      } else if member.key == "items" {
        check(member.value, at: { "\(pointer())/items" }, into: &defects)
      } else if member.key.isComposition {
        isComposed = true
      }
    }
    if let required, !isComposed {
      report(required, missingIn: properties, at: pointer, into: &defects)
    }
    guard let properties else { return }
    for property in properties where property.value.kind == .object {
      let name = property.key
      check(
        property.value, at: { "\(pointer())/properties/\(name.description.pointerToken)" },
        into: &defects)
    }
  }

  private func report(
    _ required: JSONArray, missingIn properties: JSONObject?, at pointer: () -> String,
    into defects: inout [Defect]
  ) {
    for (index, element) in required.enumerated() {
      guard let name = element.string, properties.map({ $0.has(name) }) != true else { continue }
      let known = properties.map { $0.map { $0.key.description } } ?? []
      let hint = nearest(to: name.description, among: known).map { "did you mean \"\($0)\"?" }
      defects.append(Defect(.undeclared(name), at: "\(pointer())/required/\(index)", hint: hint))
    }
  }
}

extension JSONObject {
  fileprivate func has(_ name: Bytes) -> Bool {
    for member in self where member.key == name { return true }
    return false
  }
}

extension Bytes {
  /// A keyword by which a schema may take properties from elsewhere.
  fileprivate var isComposition: Bool {
    self == "allOf" || self == "anyOf" || self == "oneOf" || self == "$ref"
      || self == "patternProperties"
  }
}

extension Message {
  fileprivate static func undeclared(_ name: Bytes) -> Message {
    "\"\(name)\" is required and not among the properties"
  }
}
