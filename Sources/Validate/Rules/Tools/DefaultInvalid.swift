import Records
import Schema
import Settings

struct DefaultInvalid: SchemaRule {
  static let id: RuleID = "tools/default-invalid"
  static let summary =
    "A default or a list of values in a tool's parameters contradicts the schema."
  static let rationale = """
    A model that sends the default sends what the tool refuses. An empty list of values forbids the \
    parameter, and a repeated value was meant to be another.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    guard let known = schemas.tools(of: record), known.haveLapses,
      let declared = DeclaredTools(record)
    else { return [] }
    return zip(declared, known.tools).flatMap { tool, schema in
      (schema.parameters?.lapses ?? []).map { lapse in
        Defect(
          Message(lapse.message), at: tool.parametersPointer + lapse.pointer,
          hint: lapse.kind.hint, atMost: lapse.kind == .nullDefault ? .info : .error)
      }
    }
  }
}

extension SchemaLapse.Kind {
  fileprivate var hint: String? {
    switch self {
    case .unfitDefault: nil
    case .nullDefault: "leave it out where it stands for \"none\""
    case .emptyEnumeration: "leave it out where anything may stand"
    case .repeatedValue: "leave it out"
    }
  }
}
