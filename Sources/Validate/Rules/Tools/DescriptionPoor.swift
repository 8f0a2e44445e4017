import Records
import Settings

struct DescriptionPoor: RowRule {
  static let id: RuleID = "tools/description-poor"
  static let summary = "A tool's description is missing, says nothing or is too long."
  static let rationale = """
    The description is all that tells the model when to call the tool. OpenAI cuts off behind \
    1,024 characters.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  /// In Unicode scalars.
  let maxLength: Int

  init(options: inout OptionReader) throws(SettingsError) {
    maxLength = try options.take("max_length", default: 1024)
  }

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record) else { return [] }
    var defects: [Defect] = []
    for tool in tools {
      guard let function = tool.function, function.kind == .object else { continue }
      guard let description = function["description"] else {
        defects.append(Defect(.missing(tool.title), at: tool.functionPointer))
        continue
      }
      guard let message = message(description, tool) else { continue }
      defects.append(Defect(message, at: "\(tool.functionPointer)/description"))
    }
    return defects
  }

  private func message(_ description: JSONValue, _ tool: DeclaredTool) -> Message? {
    guard let text = description.string else { return .wrong(tool.title, description.kind) }
    if text.count > 16 {
      guard text.count > maxLength else { return nil }
      let count = text.count { $0 & 0xC0 != 0x80 }
      return count > maxLength ? .long(tool.title, count, maxLength) : nil
    }
    let trimmed = text.trimmed
    if trimmed.isEmpty { return .empty(tool.title) }
    let isPlaceholder = trimmed.isPlaceholder || trimmed == tool.name?.string
    return isPlaceholder ? .placeholder(tool.title, trimmed) : nil
  }
}

extension Bytes {
  fileprivate var isPlaceholder: Bool {
    let text = description.lowercased()
    return ["description", "string", "todo", "tbd", "n/a", "none", "null", "...", "xxx", "test"]
      .contains(text)
  }
}

extension Message {
  fileprivate static func missing(_ title: String) -> Message { "\(title) has no \"description\"" }

  fileprivate static func wrong(_ title: String, _ kind: JSONKind) -> Message {
    "the description of \(title) is \(kind), not a string"
  }

  fileprivate static func empty(_ title: String) -> Message {
    "the description of \(title) is empty"
  }

  fileprivate static func placeholder(_ title: String, _ text: Bytes) -> Message {
    "the description of \(title) is \"\(text)\""
  }

  fileprivate static func long(_ title: String, _ count: Int, _ limit: Int) -> Message {
    "the description of \(title) has \(count) characters; \(limit) is the limit"
  }
}
