import Records
import Settings

struct RoleUnknown: RowRule {
  static let id: RuleID = "turns/role-unknown"
  static let summary = "The role of a message is none that chat templates know."
  static let rationale = """
    A template that does not know a role raises an error or leaves the message out, and \
    LLaMA-Factory drops the row. Roles are written in lower case and in full.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.role == nil {
      guard let name = turn.roleValue?.string, !turn.thread.isAnswer else { continue }
      let proposal = role(like: name.description).map { role in
        "use \"\(turn.spelling == .shareGPT ? role.shareGPTName : role.rawValue)\""
      }
      defects.append(Defect(.unknown(name.description), at: turn.rolePointer, hint: proposal))
    }
    return defects
  }

  private func role(like name: String) -> Role? {
    let plain = String(name.lowercased().filter { $0.isLetter || $0 == "_" })
    guard !plain.isEmpty else { return nil }
    if let role = Self.aliases[plain] { return role }
    let known = ["assistant", "developer", "system", "tool", "user"]
    return nearest(to: plain, among: known).flatMap(Role.init(rawValue:))
  }

  private static let aliases: [String: Role] = [
    "human": .user, "customer": .user, "client": .user, "prompter": .user, "question": .user,
    "gpt": .assistant, "model": .assistant, "bot": .assistant, "ai": .assistant,
    "chatbot": .assistant, "agent": .assistant, "chatgpt": .assistant, "bard": .assistant,
    "bing": .assistant, "answer": .assistant, "observation": .tool, "function_result": .tool,
    "function_response": .tool, "tool_response": .tool, "tool_result": .tool, "tool_output": .tool,
    "ipython": .tool,
  ]
}

extension Thread {
  /// Whether only the assistant may speak there, which is for rules of its format to say.
  fileprivate var isAnswer: Bool {
    switch self {
    case .completion, .chosen, .rejected, .preferredOutput, .nonPreferredOutput: true
    default: false
    }
  }
}

extension Role {
  fileprivate var shareGPTName: String {
    switch self {
    case .user: "human"
    case .assistant: "gpt"
    case .tool: "observation"
    default: rawValue
    }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String) -> Message { "unknown role \"\(name)\"" }
}
