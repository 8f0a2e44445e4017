import Records
import Settings

struct CallInText: RowRule {
  static let id: RuleID = "calls/in-text"
  static let summary = "An answer's text holds a tool call that should stand in `tool_calls`."
  static let rationale = """
    Nothing parses such a call, so it is trained as text, and a server hands it to the customer. \
    Rows whose system prompt declares tools in the text are meant that way and pass.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.role == .assistant {
      for passage in turn.passages {
        let text = passage.bytes
        guard let (what, range) = text.markedCall ?? text.objectCall(record) else { continue }
        if record.turns.declareToolsInText { return [] }
        defects.append(
          Defect(
            .inText(what), at: passage.pointer, range: range, hint: "move it to \"tool_calls\""))
      }
    }
    return defects
  }
}

extension Bytes {
  /// A call between the marks of a template.
  fileprivate var markedCall: (what: String, Range<Int>)? {
    let braces = (UInt8(ascii: "{"), UInt8(ascii: "<"))
    if let range = mark("<tool_call>", before: braces.0, or: braces.1) {
      return ("<tool_call>", range)
    }
    if let range = range(of: "<function="), range.upperBound < count,
      self[range.upperBound] | 0x20 >= 0x61, self[range.upperBound] | 0x20 <= 0x7A
    {
      return ("<function=", range)
    }
    if let range = mark("[TOOL_CALLS]", before: braces.0, or: UInt8(ascii: "[")) {
      return ("[TOOL_CALLS]", range)
    }
    return mark("[ARGS]", before: braces.0, or: braces.0).map { ("[ARGS]", $0) }
  }

  /// Where a mark stands with the beginning of a call behind it; one that is only talked of passes.
  private func mark(_ mark: StaticString, before first: UInt8, or second: UInt8) -> Range<Int>? {
    var start = 0
    while let range = range(of: mark, from: start) {
      let next = slice(range.upperBound..<count).first { !$0.isJSONSpace }
      if next == first || next == second { return range }
      start = range.upperBound
    }
    return nil
  }

  /// An object with a name and arguments, as the whole text or in a fence of its own.
  ///
  /// Only in rows with tools: elsewhere it may be the very answer that was asked for.
  fileprivate func objectCall(_ record: Record) -> (what: String, Range<Int>)? {
    guard contains("\"arguments\""), record.tools?.isNull == false else { return nil }
    let brace = UInt8(ascii: "{")
    if let start = firstIndex(where: { !$0.isJSONSpace }), self[start] == brace,
      let range = call(at: start), range.upperBound == start + trimmed.count
    {
      return ("an object with \"name\" and \"arguments\"", range)
    }
    var from = 0
    while let fence = range(of: "```", from: from) {
      from = fence.upperBound
      let line = firstIndex(of: 0x0A, from: from) ?? count
      guard let start = slice(line..<count).firstIndex(where: { !$0.isJSONSpace }) else { break }
      if self[line + start] == brace, let range = call(at: line + start) {
        return ("a fenced object with \"name\" and \"arguments\"", range)
      }
    }
    return nil
  }

  private func call(at start: Int) -> Range<Int>? {
    var hasName = false
    var hasArguments = false
    let end = ObjectText.end(in: self, from: start) { key, value in
      if key == "name", self[value] == UInt8(ascii: "\"") { hasName = true }
      if key == "arguments" { hasArguments = true }
    }
    guard let end, hasName, hasArguments else { return nil }
    return start..<end
  }
}

extension TurnList {
  /// Whether the instructions hold the tools, as Hermes and Qwen write them.
  fileprivate var declareToolsInText: Bool {
    for turn in self where turn.role?.isInstruction == true {
      for passage in turn.passages
      where passage.bytes.contains("<tools>") || passage.bytes.contains("# Tools") {
        return true
      }
    }
    return false
  }
}

extension Message {
  fileprivate static func inText(_ what: String) -> Message {
    "a tool call as text: \(what)"
  }
}
