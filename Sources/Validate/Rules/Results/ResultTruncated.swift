import Records
import Settings

struct ResultTruncated: RowRule {
  static let id: RuleID = "results/truncated"
  static let summary = "A result was cut off."
  static let rationale = """
    What the answer says may stand in the part that is gone; the model then learns to make it up.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.role == .tool {
      guard let text = turn.text, !text.isEmpty else { continue }
      if let range = text.truncationMark {
        let mark = text.slice(range)
        defects.append(Defect(.mark(mark), at: turn.contentPointer, range: range))
      } else if text.mayBeUnclosed, case .unclosed(let what)? = Fault.first(in: text)?.kind {
        let end = text.count..<text.count
        defects.append(Defect(.unclosed(what), at: turn.contentPointer, range: end))
      }
    }
    return defects
  }
}

extension Bytes {
  /// Where a note stands at the end that says that the rest is gone.
  fileprivate var truncationMark: Range<Int>? {
    let end = (lastIndex { !$0.isJSONSpace } ?? -1) + 1
    let word = "truncated"
    var close = end
    while close > 0, self[close - 1].endsMark { close -= 1 }
    let start = close - word.utf8.count
    // In a sentence it ends in one point at most.
    guard end - close > 0, start >= 0, end - close > 1 || self[close] != UInt8(ascii: "."),
      slice(start..<close).containsFolded(word)
    else { return nil }
    let near = Swift.max(0, start - 24)..<start
    return (slice(near).lastIndex(where: \.startsMark).map { near.lowerBound + $0 } ?? start)..<end
  }

  /// Whether the text begins as JSON and not all its brackets are closed, were none in strings.
  fileprivate var mayBeUnclosed: Bool {
    let brace = UInt8(ascii: "{")
    let bracket = UInt8(ascii: "[")
    guard let first = first(where: { !$0.isJSONSpace }), first == brace || first == bracket else {
      return false
    }
    return occurrences(of: brace) != occurrences(of: UInt8(ascii: "}"))
      || occurrences(of: bracket) != occurrences(of: UInt8(ascii: "]"))
  }
}

extension UInt8 {
  fileprivate var startsMark: Bool {
    self == UInt8(ascii: "(") || self == UInt8(ascii: "[") || self == UInt8(ascii: "<")
  }

  /// A closing bracket, a point, or a byte of U+2026.
  fileprivate var endsMark: Bool {
    self == UInt8(ascii: ")") || self == UInt8(ascii: "]") || self == UInt8(ascii: ">")
      || self == UInt8(ascii: ".") || self == 0xE2 || self == 0x80 || self == 0xA6
  }
}

extension Message {
  fileprivate static func mark(_ mark: Bytes) -> Message { "the result ends with \"\(mark)\"" }

  fileprivate static func unclosed(_ what: String) -> Message {
    "the result is JSON that ends inside \(what)"
  }
}
