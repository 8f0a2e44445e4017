import Records
import Settings

struct TurnNameFormat: RowRule {
  static let id: RuleID = "turns/name-format"
  static let summary = "The name of a message's author is not one that APIs take."
  static let rationale = """
    Names are letters, digits, `_` and `-`, at most 64 of them; the API answers 400 to others.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns {
      guard let name = turn.name, !name.isNull, turn.spelling == .message else { continue }
      let message: Message? =
        if let text = name.string { fault(of: text) } else { .wrong(name.kind) }
      if let message { defects.append(Defect(message, at: "\(turn.pointer)/name")) }
    }
    return defects
  }

  private func fault(of name: Bytes) -> Message? {
    guard !name.isEmpty else { return .empty }
    guard name.allSatisfy(\.isNameByte) else { return .invalid(name.description) }
    return name.count > 64 ? .tooLong(name.count) : nil
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Message {
  fileprivate static let empty: Message = "name is empty"

  fileprivate static func wrong(_ kind: JSONKind) -> Message {
    "name is \(kind) instead of a string"
  }

  fileprivate static func invalid(_ name: String) -> Message {
    "name \"\(name)\" has characters other than letters, digits, \"_\" and \"-\""
  }

  fileprivate static func tooLong(_ count: Int) -> Message {
    "name of \(count) characters exceeds the limit of 64"
  }
}
