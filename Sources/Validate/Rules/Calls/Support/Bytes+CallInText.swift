import Records

extension Bytes {
  /// A tool call in an answer's text: what gives it away, and where it stands.
  ///
  /// - Parameter hasTools: Whether the row declares tools. Where it does not, code in the answer is
  ///   taken for an example.
  func call(inRowWithTools hasTools: Bool) -> (sign: String, Range<Int>)? {
    if let call = markedCall { return hasTools || !isCode(call.1.lowerBound) ? call : nil }
    return hasTools ? objectCall : nil
  }

  /// A call behind the mark of a template.
  private var markedCall: (sign: String, Range<Int>)? {
    let brace = UInt8(ascii: "{")
    if let range = mark("<tool_call>", before: { $0 == brace }) { return ("<tool_call>", range) }
    let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    if let range = mark("<function=", before: isLetter) { return ("<function=", range) }
    if let range = mark("[ARGS]", before: { $0 == brace }) { return ("[ARGS]", range) }
    return mark("[TOOL_CALLS]", before: { $0 == brace || $0 == UInt8(ascii: "[") })
      .map { ("[TOOL_CALLS]", $0) }
  }

  /// Where a mark stands with the beginning of a call behind it; one that is only talked of passes.
  private func mark(_ mark: StaticString, before begins: (UInt8) -> Bool) -> Range<Int>? {
    var start = 0
    while let range = range(of: mark, from: start) {
      let next = slice(range.upperBound..<count).first { !$0.isJSONSpace }
      if let next, begins(next) { return range }
      start = range.upperBound
    }
    return nil
  }

  /// Whether a place is in a fence or between backticks, as far as counting them tells.
  private func isCode(_ place: Int) -> Bool {
    !slice(0..<place).occurrences(of: UInt8(ascii: "`")).isMultiple(of: 2)
  }

  /// An object with a name and arguments, as the whole text or in a fence of its own.
  private var objectCall: (sign: String, Range<Int>)? {
    guard contains("\"arguments\"") else { return nil }
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
