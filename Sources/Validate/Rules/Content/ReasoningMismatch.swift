import Records
import Settings

struct ReasoningMismatch: RowRule {
  static let id: RuleID = "content/reasoning-mismatch"
  static let summary = "Reasoning is not closed, blank, or written in two places."
  static let rationale = """
    Templates cut reasoning out of earlier turns by its tags and put the field between tags of \
    their own. A tag without its partner leaks the reasoning into the answer, and two places \
    render it twice; NeMo drops such rows.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.role == .assistant {
      let field = turn.reasoning
      if let field, field.text.isWhiteSpaceOnly {
        defects.append(Defect(.blank(field.key), at: "\(turn.pointer)/\(field.key)"))
      }
      for passage in turn.passages where passage.bytes.contains("think>") {
        let tags = ThinkTags(passage.bytes)
        if let (fault, range) = tags.fault {
          defects.append(Defect(.tag(fault), at: passage.pointer, range: range))
        } else if let range = tags.firstBlock, let field, !field.text.isBlank {
          defects.append(Defect(.twice(field.key), at: passage.pointer, range: range))
        }
      }
    }
    return defects
  }
}

extension Turn {
  fileprivate var reasoning: (key: StaticString, text: Bytes)? {
    guard hasOtherKeys else { return nil }
    if let text = value["reasoning_content"]?.string { return ("reasoning_content", text) }
    return value["thinking"]?.string.map { ("thinking", $0) }
  }
}

extension Message {
  fileprivate static func tag(_ fault: ThinkTags.Fault) -> Message {
    switch fault {
    case .neverOpened: "\"</think>\" without \"<think>\""
    case .neverClosed: "\"<think>\" without \"</think>\""
    case .openedTwice: "\"<think>\" inside \"<think>\""
    }
  }

  fileprivate static func blank(_ key: StaticString) -> Message {
    "\"\(key)\" is nothing but white space"
  }

  fileprivate static func twice(_ key: StaticString) -> Message {
    "reasoning both in the text and in \"\(key)\""
  }
}
