import Records
import Settings

struct NotObject: RowRule {
  static let id: RuleID = "arguments/not-object"
  static let summary = "A call's arguments decode to something other than an object."
  static let rationale = """
    Arguments are passed by name. Templates and clients loop over the members of an object and \
    fail on anything else, also on an empty string where a function takes nothing.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls {
      guard let text = call.arguments?.string else { continue }
      if let decoded = call.decodedArguments {
        if decoded.kind == .object || call.hasDoublyEncodedArguments { continue }
        let hint = decoded.isNull ? "write \"{}\"" : nil
        defects.append(Defect(.wrong(decoded.kind), at: call.argumentsPointer, hint: hint))
      } else if text.isBlank {
        defects.append(Defect(.empty, at: call.argumentsPointer, hint: "write \"{}\""))
      }
    }
    return defects
  }
}

extension Message {
  fileprivate static let empty: Message = "the arguments are an empty string"

  fileprivate static func wrong(_ kind: JSONKind) -> Message {
    "the arguments are \(kind), not an object"
  }
}
