import Records
import Settings

struct ToolsNotArray: RowRule {
  static let id: RuleID = "tools/not-array"
  static let summary = "The tools of a row are not a list."
  static let rationale = """
    Templates loop over `tools`. Some loaders decode a list that comes as a string of JSON, so \
    that is told more gently; OpenAI and Mistral take only a list.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  /// How grave a list is that comes as a string of JSON.
  let strings: Severity

  init(options: inout OptionReader) throws(SettingsError) {
    strings = try options.take("strings", default: .info)
  }

  func defects(in record: Record) -> [Defect] {
    guard let tools = record.tools, !tools.isNull, tools.array == nil else { return [] }
    guard let text = tools.string else {
      let hint = tools.kind == .object ? "put it into a list" : nil
      return [Defect(.wrong(tools.kind), at: record.toolsPointer, hint: hint)]
    }
    let isList = text.trimmed.first == UInt8(ascii: "[") && Fault.first(in: text) == nil
    if isList || text.isBlank {
      return [Defect(.string, at: record.toolsPointer, hint: "write the list", atMost: strings)]
    }
    return [Defect(.noJSON, at: record.toolsPointer)]
  }
}

extension Message {
  fileprivate static let string: Message = "\"tools\" is a string, not a list"
  fileprivate static let noJSON: Message = "\"tools\" is a string that holds no list of JSON"

  fileprivate static func wrong(_ kind: JSONKind) -> Message {
    "\"tools\" is \(kind), not a list"
  }
}
