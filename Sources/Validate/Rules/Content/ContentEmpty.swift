import Records
import Settings

struct ContentEmpty: RowRule {
  static let id: RuleID = "content/empty"
  static let summary = "The content of a message is an empty text."
  static let rationale = """
    An empty answer teaches the model to stop at once, and an empty question to answer nothing. An \
    empty result of a tool is odd but happens.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns {
      guard turn.hasEmptyText, !turn.isAlpacaInput, !turn.actsWithoutText else { continue }
      // OpenAI's way to write text that continues nothing is an empty prompt.
      let isOpenEnded =
        turn.spelling == .bare && turn.thread == .prompt
        && record.shape == .promptCompletion
      defects.append(
        Defect(
          .empty(turn), at: turn.contentPointer,
          atMost: turn.isResult || isOpenEnded ? .warning : .error))
    }
    return defects
  }
}

extension Turn {
  /// Whether the content is an empty string, or parts that are all empty texts.
  fileprivate var hasEmptyText: Bool {
    guard let content else { return false }
    if let text = content.string { return text.isEmpty }
    guard let parts = content.array else { return false }
    return passages.count == parts.count && passages.allSatisfy { $0.bytes.isEmpty }
  }
}

extension Message {
  fileprivate static func empty(_ turn: Turn) -> Message {
    switch turn.role {
    case .tool, .function: "empty result of a tool"
    case let role?: "empty text of the \(role.rawValue)"
    case nil: "empty text"
    }
  }
}
