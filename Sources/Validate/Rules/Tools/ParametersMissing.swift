import Records
import Settings

struct ParametersMissing: RowRule {
  static let id: RuleID = "tools/parameters-missing"
  static let summary = "A tool has no schema of an object for its parameters."
  static let rationale = """
    Trainers that check tools refuse the row, and templates print null. A function without \
    parameters has the schema of an empty object.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record) else { return [] }
    var defects: [Defect] = []
    for tool in tools {
      guard let function = tool.function, function.kind == .object else { continue }
      guard let parameters = function["parameters"] else {
        defects.append(Defect(.missing(tool.title), at: tool.functionPointer, hint: hint(function)))
        continue
      }
      guard let defect = defect(in: parameters, of: tool) else { continue }
      defects.append(defect)
    }
    return defects
  }

  private func hint(_ function: JSONValue) -> String {
    for key in ["inputSchema", "input_schema"] as [StaticString] where function[key] != nil {
      return "call \"\(key)\" \"parameters\""
    }
    return "add \"parameters\": {\"type\": \"object\", \"properties\": {}}"
  }

  private func defect(in parameters: JSONValue, of tool: DeclaredTool) -> Defect? {
    let pointer = { "\(tool.functionPointer)/parameters" }
    guard parameters.kind == .object else {
      return Defect(.notObject(tool.title, parameters.kind), at: pointer())
    }
    guard let type = parameters["type"] else {
      if parameters["$ref"] != nil { return nil }
      return Defect(.noType(tool.title), at: pointer(), hint: "add \"type\": \"object\"")
    }
    // A word that is no type at all is a fault of the schema, which has a rule of its own.
    guard let name = type.string, name != "object", name.isSchemaType else { return nil }
    return Defect(.rootWrong(tool.title, name), at: "\(pointer())/type")
  }
}

extension Bytes {
  fileprivate var isSchemaType: Bool {
    self == "array" || self == "string" || self == "number" || self == "integer"
      || self == "boolean" || self == "null"
  }
}

extension Message {
  fileprivate static func missing(_ title: String) -> Message { "\(title) has no \"parameters\"" }

  fileprivate static func notObject(_ title: String, _ kind: JSONKind) -> Message {
    "the parameters of \(title) are \(kind), not a schema"
  }

  fileprivate static func noType(_ title: String) -> Message {
    "the parameters of \(title) have no \"type\""
  }

  fileprivate static func rootWrong(_ title: String, _ type: Bytes) -> Message {
    "the parameters of \(title) are of type \"\(type)\", not \"object\""
  }
}
