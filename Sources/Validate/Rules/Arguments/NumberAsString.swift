import Records
import Schema
import Settings

struct NumberAsString: SchemaRule {
  static let id: RuleID = "arguments/number-as-string"
  static let summary = "An argument is a string of digits where the called tool takes a number."
  static let rationale = """
    Strict clients refuse the call, others convert it in silence. The model learns to put numbers \
    in quotes, here and elsewhere.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    schemas.mismatches(in: record).compactMap { mismatch in
      guard case .quotedNumber(let number) = mismatch.kind else { return nil }
      return Defect(
        Message(mismatch.violation.message), at: mismatch.pointer, hint: "write \(number)")
    }
  }
}
