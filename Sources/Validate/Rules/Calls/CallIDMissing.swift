import Records
import Settings

struct CallIDMissing: RowRule {
  static let id: RuleID = "calls/id-missing"
  static let summary = "A call has no id."
  static let rationale = """
    A tool's turn names the call that it answers by this id. Without one the pairing is a guess, \
    and validators of the APIs refuse the row.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls where call.givenID == nil && call.isObject {
      guard let id = call.id else {
        defects.append(Defect(.missing, at: call.pointer))
        continue
      }
      let value = id.string.map { $0.isBlank ? "empty" : "the text \"\($0)\"" }
      let message: Message = .wrong(value ?? "\(id.kind), not a string")
      defects.append(Defect(message, at: call.idPointer))
    }
    return defects
  }
}

extension Message {
  fileprivate static let missing: Message = "the call has no \"id\""

  fileprivate static func wrong(_ value: String) -> Message { "the id of the call is \(value)" }
}
