import Records
import Schema
import Settings

struct SchemaInvalid: SchemaRule {
  static let id: RuleID = "tools/schema-invalid"
  static let summary = "The parameters of a tool are no valid JSON Schema."
  static let rationale = """
    Trainers that check tools refuse the row, and constrained decoding cannot use the schema. Names \
    of types are often those of Python, which JSON Schema does not know. A schema that names no \
    dialect is read as 2020-12.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    schemas.parameterFaults(in: record).filter { !$0.fault.isOfReference }.map { tool, fault in
      Defect(
        Message(fault.message), at: tool.parametersPointer + fault.pointer,
        hint: fault.hint, atMost: fault.severity)
    }
  }
}

extension SchemaFault {
  fileprivate var severity: Severity {
    switch kind {
    // Nothing depends on the one, and other readers know the other.
    case .annotation, .unknownDialect: .warning
    default: .error
    }
  }
}
