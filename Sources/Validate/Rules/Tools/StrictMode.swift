import Records
import Settings

struct StrictMode: RowRule {
  static let id: RuleID = "tools/strict-mode"
  static let summary = "A tool asks for strict mode with a schema that strict mode does not take."
  static let rationale = """
    The API refuses the request in which the tool is used: every object has to close itself with \
    "additionalProperties": false and to require all its properties, and some keywords are not taken.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record) else { return [] }
    var defects: [Defect] = []
    for tool in tools where tool.function?["strict"]?.bool == true {
      guard let parameters = tool.function?["parameters"] else { continue }
      var walk = StrictSchemaWalk()
      walk.check(parameters) { tool.parametersPointer }
      defects += walk.defects
    }
    return defects
  }
}
