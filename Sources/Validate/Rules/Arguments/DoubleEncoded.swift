import Records
import Settings

struct DoubleEncoded: RowRule {
  static let id: RuleID = "arguments/double-encoded"
  static let summary = "A call's arguments are an object that was encoded as JSON twice."
  static let rationale = """
    A client that decodes the arguments gets a string where it needs an object. It comes from \
    encoding what a client library had encoded already.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls where call.hasDoublyEncodedArguments {
      defects.append(Defect(.twice, at: call.argumentsPointer, hint: "decode it once"))
    }
    return defects
  }
}

extension Message {
  fileprivate static let twice: Message = "the arguments are a string inside the string"
}
