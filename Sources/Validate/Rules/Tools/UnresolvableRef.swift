import Records
import Schema
import Settings

struct UnresolvableRef: SchemaRule {
  static let id: RuleID = "tools/unresolvable-ref"
  static let summary = "A reference in the parameters of a tool leads nowhere."
  static let rationale = """
    The schema of what stands there is lost to the model and to whoever checks its calls. Documents \
    elsewhere are never fetched, by trainers as little as here, and references that lead in a circle \
    never end.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    schemas.parameterFaults(in: record).filter { $0.fault.isOfReference }.map { tool, fault in
      Defect(
        Message(fault.message), at: tool.parametersPointer + fault.pointer,
        hint: fault.hint)
    }
  }
}
