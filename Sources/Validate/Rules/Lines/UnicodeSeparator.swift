import Records
import Settings

struct UnicodeSeparator: LineRule {
  static let id: RuleID = "lines/unicode-separator"
  static let summary = "A line holds a raw U+2028, U+2029 or U+0085."
  static let rationale = """
    JSON allows them, but Python's str.splitlines() and some editors end a line there and make two \
    broken rows of one.
    """
  static let severity: Severity = .info

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    guard line.characters.contains(.lineSeparator),
      let found = line.bytes.characters(where: { [0x85, 0x2028, 0x2029].contains($0) })
    else { return [] }
    let escape = found.code == 0x85 ? "\\u0085" : "\\u\(String(found.code, radix: 16))"
    return [
      Defect(
        .separator(found.code, found.count), bytes: found.first, hint: "write it as \(escape)")
    ]
  }
}

extension Message {
  fileprivate static func separator(_ code: UInt32, _ count: Int) -> Message {
    count == 1
      ? "the line separator \(code.codePoint) in a row"
      : "\(count) Unicode line separators in a row, the first \(code.codePoint)"
  }
}
