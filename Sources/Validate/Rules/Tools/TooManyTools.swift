import Records
import Settings

struct TooManyTools: RowRule {
  static let id: RuleID = "tools/too-many"
  static let summary = "A row declares more tools than a consumer takes."
  static let rationale = """
    OpenAI takes 128 tools. Every one of them stands in the prompt and takes room from the \
    conversation.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  let limit: Int

  init(options: inout OptionReader) throws(SettingsError) {
    limit = try options.take("max_tools", default: 128)
  }

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record), tools.count > limit else { return [] }
    return [Defect(.many(tools.count, limit), at: record.toolsPointer)]
  }
}

extension Message {
  fileprivate static func many(_ count: Int, _ limit: Int) -> Message {
    "\(count) tools; \(limit) is the limit"
  }
}
