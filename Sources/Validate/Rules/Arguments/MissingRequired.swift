import Records
import Schema
import Settings

struct MissingRequired: SchemaRule {
  static let id: RuleID = "arguments/missing-required"
  static let summary = "A call leaves out an argument that the called tool requires."
  static let rationale = """
    The call fails where it is made, and the model learns that the argument can be left out instead \
    of asking for it.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    schemas.mismatches(in: record).filter { $0.kind == .missing }.map { mismatch in
      Defect(Message(mismatch.violation.message), at: mismatch.pointer)
    }
  }
}
