import Records
import Settings

struct CallNameFormat: RowRule {
  static let id: RuleID = "calls/name-format"
  static let summary = "The name of a called function is missing or is not ^[a-zA-Z0-9_-]{1,64}$."
  static let rationale = """
    The APIs refuse other names, so a model that learned to write them cannot be served there. \
    Dots come from module paths such as `math.factorial`.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls {
      if let name = call.name {
        if let name = name.string, FunctionName.isGood(name) { continue }
        if let defect = FunctionName.defect(in: name, at: call.namePointer) {
          defects.append(defect)
        }
      } else if call.isObject {
        defects.append(missing(in: call))
      }
    }
    return defects
  }

  private func missing(in call: Call) -> Defect {
    guard let function = call.function else {
      let hint = "write \"function\": {\"name\": …, \"arguments\": …}"
      return Defect(.noFunction, at: call.pointer, hint: hint)
    }
    let pointer = "\(call.pointer)/function"
    if function.kind == .object { return Defect(.noName, at: pointer) }
    return Defect(.functionWrong(function.kind), at: pointer)
  }
}

extension Message {
  fileprivate static let noFunction: Message = "the call has no \"function\""
  fileprivate static let noName: Message = "the called function has no \"name\""

  fileprivate static func functionWrong(_ kind: JSONKind) -> Message {
    "\"function\" is \(kind), not an object"
  }
}
