import Records
import Settings

struct ToolItemShape: RowRule {
  static let id: RuleID = "tools/item-shape"
  static let summary = "A tool is not an object with type \"function\" and the function in it."
  static let rationale = """
    The chat API refuses other forms, and templates that read `tool.function.name` print nothing \
    for them.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record) else { return [] }
    // LLaMA-Factory's own form has the bare functions.
    let gravest: Severity = record.shape == .shareGPT ? .warning : .error
    var defects: [Defect] = []
    for tool in tools {
      if tool.isWellFormed { continue }
      if var defect = defect(tool) {
        defect.atMost = min(defect.atMost, gravest)
        defects.append(defect)
      }
    }
    return defects
  }

  private func defect(_ tool: DeclaredTool) -> Defect? {
    guard tool.value.kind == .object else {
      return Defect(.notObject(tool.value.kind), at: tool.pointer)
    }
    if tool.isBare {
      let hint = "write {\"type\": \"function\", \"function\": {…}}"
      return Defect(.bare(tool.title), at: tool.pointer, hint: hint)
    }
    guard let function = tool.function else {
      let type = tool.value["type"]?.string.map { "a \"\($0)\"" }
      // A built-in tool of some API; other consumers pass over it.
      let isBuiltIn = type != nil && tool.value["type"]?.string.map { $0 == "function" } == false
      return Defect(
        .noFunction(isBuiltIn ? type : nil), at: tool.pointer, atMost: isBuiltIn ? .warning : .error
      )
    }
    if function.kind != .object {
      return Defect(.functionWrong(function.kind), at: "\(tool.pointer)/function")
    }
    guard let type = tool.value["type"] else {
      return Defect(.noType(tool.title), at: tool.pointer, hint: "add \"type\": \"function\"")
    }
    let words = type.string.map { "\"\($0)\"" } ?? type.kind.description
    return Defect(
      .typeWrong(words, tool.title), at: "\(tool.pointer)/type", hint: "write \"function\"")
  }
}

extension DeclaredTool {
  fileprivate var isWellFormed: Bool {
    !isBare && function?.kind == .object && value["type"]?.string.map { $0 == "function" } == true
  }
}

extension Message {
  fileprivate static func notObject(_ kind: JSONKind) -> Message {
    "the tool is \(kind), not an object"
  }

  fileprivate static func bare(_ title: String) -> Message {
    "\(title) is a function without the tool around it"
  }

  fileprivate static func noFunction(_ type: String?) -> Message {
    type.map { "the tool is \($0), not a function" } ?? "the tool has no \"function\""
  }

  fileprivate static func functionWrong(_ kind: JSONKind) -> Message {
    "\"function\" is \(kind), not an object"
  }

  fileprivate static func noType(_ title: String) -> Message { "\(title) has no \"type\"" }

  fileprivate static func typeWrong(_ type: String, _ title: String) -> Message {
    "the type of \(title) is \(type), not \"function\""
  }
}
