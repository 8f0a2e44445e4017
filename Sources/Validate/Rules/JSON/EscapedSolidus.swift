import Records
import Settings

struct EscapedSolidus: RowRule {
  static let id: RuleID = "json/escaped-solidus"
  static let summary = "A row is written with escapes that JSON does not need."
  static let rationale = """
    "\\/" and "\\u00e9" for every "é" mean the same to a parser; they only make the file larger and \
    hard to read and search.
    """
  static let severity: Severity = .off

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    if let range = record.line.escapedSolidus {
      defects.append(Defect(.solidus, bytes: range))
    }
    if record.characters.contains(.escaped), let range = record.line.escapeInASCII {
      defects.append(Defect(.nonASCII, bytes: range))
    }
    return defects
  }
}

extension Bytes {
  /// Where the first `\/` is.
  fileprivate var escapedSolidus: Range<Int>? {
    var at = 0
    while let found = range(of: "\\/", from: at) {
      if isEscape(at: found.lowerBound) { return found }
      at = found.upperBound
    }
    return nil
  }

  /// Where the first escape of a character beyond ASCII is, in a text that is all ASCII.
  fileprivate var escapeInASCII: Range<Int>? {
    guard asciiPrefix(from: 0) == count else { return nil }
    var at = 0
    while let found = range(of: "\\u", from: at) {
      at = found.upperBound
      guard isEscape(at: found.lowerBound), found.upperBound + 4 <= count else { continue }
      let digits = slice(found.upperBound..<found.upperBound + 4)
      if !digits.hasPrefix("00") || digits[2] >= UInt8(ascii: "8") {
        return found.lowerBound..<found.upperBound + 4
      }
    }
    return nil
  }

  /// Whether the backslash at a place is not escaped itself.
  private func isEscape(at place: Int) -> Bool {
    var start = place
    while start > 0, self[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (place - start).isMultiple(of: 2)
  }
}

extension Message {
  fileprivate static let solidus: Message = "\"/\" is written \"\\/\""
  fileprivate static let nonASCII: Message = "characters beyond ASCII are written as escapes"
}
