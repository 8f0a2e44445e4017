import Records
import Settings

struct ToolNameFormat: RowRule {
  static let id: RuleID = "tools/name-format"
  static let summary = "The name of a declared function is missing or is not ^[a-zA-Z0-9_-]{1,64}$."
  static let rationale = """
    The APIs refuse other names, so a model that was trained with them cannot be served there.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record) else { return [] }
    var defects: [Defect] = []
    for tool in tools {
      guard let name = tool.name else {
        guard tool.function?.kind == .object else { continue }
        defects.append(Defect(.missing, at: tool.functionPointer))
        continue
      }
      if let text = name.string, FunctionName.isGood(text) { continue }
      if let defect = FunctionName.defect(in: name, at: tool.namePointer) {
        defects.append(defect)
      }
    }
    return defects
  }
}

extension Message {
  fileprivate static let missing: Message = "the function has no \"name\""
}
