import Records
import Settings

struct ToolsMissing: RowRule {
  static let id: RuleID = "calls/tools-missing"
  static let summary = "A row calls tools and declares none."
  static let rationale = """
    The template then renders no schema, so the model learns to call functions that it was not \
    told of. In ShareGPT rows the prompt may hold them, so there it is a warning.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let isShareGPT = record.shape == .shareGPT
    guard !record.calls.isEmpty || isShareGPT, let message = message(record) else { return [] }
    guard !record.calls.isEmpty || record.dialogue.hasShareGPTCall else { return [] }
    let pointer = record.tools == nil ? "" : record.toolsPointer
    return [Defect(message, at: pointer, atMost: isShareGPT ? .warning : .error)]
  }

  /// What the tools are instead of some, or `nil` where there are some.
  private func message(_ record: Record) -> Message? {
    guard let tools = record.tools else {
      let hasOthers = record.root["functions"] != nil || record.root["available_tools"] != nil
      return hasOthers ? nil : .missing
    }
    if tools.isNull { return .null }
    if let array = tools.array { return array.isEmpty ? .empty : nil }
    // Tools as a string of JSON are rendered by some loaders; only an empty one says nothing.
    guard let text = tools.string?.trimmed else { return nil }
    return text.isEmpty || text == "[]" ? .empty : nil
  }
}

extension TurnList {
  fileprivate var hasShareGPTCall: Bool {
    for turn in self where turn.roleValue?.string.map({ $0 == "function_call" }) == true {
      return true
    }
    return false
  }
}

extension Message {
  fileprivate static let missing: Message = "the row calls tools and has no \"tools\""
  fileprivate static let null: Message = "the row calls tools and its \"tools\" is null"
  fileprivate static let empty: Message = "the row calls tools and its \"tools\" is empty"
}
