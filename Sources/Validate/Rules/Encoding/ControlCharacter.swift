import Records
import Settings

struct ControlCharacter: RowRule {
  static let id: RuleID = "encoding/control-char"
  static let summary = "A string holds a control character other than tab and line ends."
  static let rationale = """
    Nobody types control characters: they are left by terminals, PDF converters and wrong \
    decoding, and the model learns to write them.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .unusualCharacters

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.characters.contains(.control) else { return [] }
    return record.textDefects { text in
      guard let found = Self.controls(in: text) else { return nil }
      return TextFlaw(
        message: .control(found.code, found.count), range: found.first,
        hint: Self.hint(for: found.code))
    }
  }

  private static func controls(in text: Bytes) -> (first: Range<Int>, code: UInt32, count: Int)? {
    guard let found = text.characters(where: isControl) else { return nil }
    // C1 controls among mangled letters are parts of those, which have their own rule.
    guard MangledText(text: text).find() != nil else { return found }
    return text.characters { isControl($0) && $0 < 0x80 }
  }

  /// All of category Cc but tab, line feed, carriage return, and U+0000, which has its own rule.
  private static func isControl(_ code: UInt32) -> Bool {
    switch code {
    case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  private static func hint(for code: UInt32) -> String? {
    guard let meant = Windows1252.character(for: code) else { return nil }
    return "decode the source as Windows-1252, where it is \(meant)"
  }
}

extension Message {
  fileprivate static func control(_ code: UInt32, _ count: Int) -> Message {
    count == 1
      ? "the control character \(code.codePoint)"
      : "\(count) control characters, the first \(code.codePoint)"
  }
}
