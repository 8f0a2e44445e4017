import Records
import Settings

struct WeightInvalid: RowRule {
  static let id: RuleID = "format/weight-invalid"
  static let summary = "The weight of a message is not 0 or 1, or stands where none is trained."
  static let rationale = """
    Weights turn the loss of an assistant's message on or off. Services refuse other values, and \
    a weight on a message of somebody else is refused or ignored.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.hasOtherKeys {
      guard let weight = turn.value["weight"], !weight.isNull else { continue }
      let pointer = "\(turn.pointer)/weight"
      guard let isOn = weight.bool ?? weight.integer.flatMap(Bool.init(bit:)) else {
        defects.append(Defect(.invalid(weight), at: pointer))
        continue
      }
      guard let role = turn.role, role != .assistant else { continue }
      // To turn off what is not trained anyway does no harm.
      defects.append(
        Defect(
          .misplaced(role), at: pointer, hint: "leave it out", atMost: isOn ? .error : .warning))
    }
    return defects
  }
}

extension Bool {
  fileprivate init?(bit: Int) {
    guard bit == 0 || bit == 1 else { return nil }
    self = bit == 1
  }
}

extension Message {
  fileprivate static func invalid(_ weight: JSONValue) -> Message {
    if let integer = weight.integer { return "weight is \(integer) instead of 0 or 1" }
    if let number = weight.number { return "weight is \(number) instead of 0 or 1" }
    return "weight is \(weight.kind) instead of 0 or 1"
  }

  fileprivate static func misplaced(_ role: Role) -> Message {
    "weight on a message of the \(role.rawValue) instead of the assistant"
  }
}
