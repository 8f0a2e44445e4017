import Records
import Settings

struct CallTypeWrong: RowRule {
  static let id: RuleID = "calls/type-wrong"
  static let summary = "A call's type is missing or is not \"function\"."
  static let rationale = """
    The chat API knows calls of functions only and refuses a row whose call does not say that it \
    is one.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls where call.type?.string.map({ $0 == "function" }) != true {
      guard call.isObject else { continue }
      guard let type = call.type else {
        let hint = "add \"type\": \"function\""
        defects.append(Defect(.missing, at: call.pointer, hint: hint))
        continue
      }
      let value = type.string.map { "\"\($0)\"" } ?? type.kind.description
      let hint = "write \"function\""
      defects.append(Defect(.wrong(value), at: "\(call.pointer)/type", hint: hint))
    }
    return defects
  }
}

extension Message {
  fileprivate static let missing: Message = "the call has no \"type\""

  fileprivate static func wrong(_ type: String) -> Message {
    "the type of the call is \(type), not \"function\""
  }
}
