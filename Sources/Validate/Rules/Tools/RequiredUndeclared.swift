import Records
import Settings

struct RequiredUndeclared: SchemaRule {
  static let id: RuleID = "tools/required-undeclared"
  static let summary = "A schema requires a property that it does not describe."
  static let rationale = """
    No call can get it right by the schema: the model must guess what the property is. Usually it \
    was renamed in one place only.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    guard let known = schemas.tools(of: record), known.haveLooseRequirements,
      let declared = DeclaredTools(record)
    else { return [] }
    return zip(declared, known.tools).flatMap { tool, schema in
      (schema.parameters?.requirements ?? []).map { requirement in
        Defect(
          .undeclared(requirement.name), at: tool.parametersPointer + requirement.pointer,
          hint: requirement.meant.map { "did you mean \"\($0)\"?" })
      }
    }
  }
}

extension Message {
  fileprivate static func undeclared(_ name: String) -> Message {
    "\"\(name)\" is required and not among the properties"
  }
}
