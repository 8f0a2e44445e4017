import Records
import Schema
import Settings

struct RowViolation: SchemaRule {
  static let id: RuleID = "schema/violation"
  static let summary = "A row does not fit the JSON Schema given by --schema."
  static let rationale = """
    What the format of a data set has beyond what all of its kind have is best said by a schema: \
    columns, their types, their values. Without --schema nothing is found.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    guard let schema = schemas.rowSchema, !schema.accepts(record.root) else { return [] }
    return schema.violations(of: record.root, naming: "the row").map { violation in
      Defect(Message(violation.message), at: violation.instancePointer, hint: hint(violation))
    }
  }

  /// What was probably meant.
  private func hint(_ violation: Violation) -> String? {
    switch violation.keyword {
    case "enum":
      violation.actual.flatMap { nearest(to: $0, among: violation.expected) }
        .map { "did you mean \($0)?" }
    case "additionalProperties", "unevaluatedProperties":
      violation.property.flatMap { nearest(to: $0, among: violation.expected) }
        .map { "did you mean \"\($0)\"?" }
    default: nil
    }
  }
}
