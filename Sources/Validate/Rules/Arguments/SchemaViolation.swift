import Records
import Schema
import Settings

struct SchemaViolation: SchemaRule {
  static let id: RuleID = "arguments/schema-violation"
  static let summary = "A call's arguments do not fit the schema that the called tool declares."
  static let rationale = """
    The model learns to call the function wrong: with another type, a value that is none of those \
    allowed, a text of another form. Where the schema itself is none, tools/schema-invalid says so \
    and the arguments are not checked.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  /// Whether `format` is checked too, as `date` or `email`.
  let formats: Bool

  init(options: inout OptionReader) throws(SettingsError) {
    formats = try options.take("formats", default: false)
  }

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    schemas.mismatches(in: record).filter { $0.kind == .violation }.map { mismatch in
      Defect(
        Message(mismatch.violation.message), at: mismatch.pointer, hint: hint(mismatch.violation))
    }
  }

  /// The allowed value that was probably meant.
  private func hint(_ violation: Violation) -> String? {
    guard violation.keyword == "enum", let actual = violation.actual,
      let meant = nearest(to: actual, among: violation.expected)
    else { return nil }
    return "did you mean \(meant)?"
  }
}
