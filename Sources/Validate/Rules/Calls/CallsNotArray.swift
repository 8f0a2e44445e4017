import Records
import Settings

struct CallsNotArray: RowRule {
  static let id: RuleID = "calls/not-array"
  static let summary = "The calls of a message are not a list of objects with something in it."
  static let rationale = """
    Templates loop over `tool_calls`: over an object they loop over its keys, and for an empty \
    list some open a block of calls that holds none. Without calls the key is left out or null.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns {
      guard let value = turn.toolCalls, !value.isNull else { continue }
      let pointer = { "\(turn.pointer)/tool_calls" }
      guard let array = value.array else {
        defects.append(Defect(.wrong(value.kind), at: pointer(), hint: "write a list of calls"))
        continue
      }
      if array.isEmpty {
        defects.append(Defect(.empty, at: pointer(), hint: "leave \"tool_calls\" out"))
      }
      for call in turn.calls where !call.isObject {
        defects.append(Defect(.wrongElement(call.value.kind), at: call.pointer))
      }
    }
    return defects
  }
}

extension Message {
  fileprivate static let empty: Message = "\"tool_calls\" is an empty list"

  fileprivate static func wrong(_ kind: JSONKind) -> Message {
    "\"tool_calls\" is \(kind), not a list"
  }

  fileprivate static func wrongElement(_ kind: JSONKind) -> Message {
    "the call is \(kind), not an object"
  }
}
