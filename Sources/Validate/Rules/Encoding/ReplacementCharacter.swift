import Records
import Settings

struct ReplacementCharacter: RowRule {
  static let id: RuleID = "encoding/replacement-char"
  static let summary = "A string holds U+FFFD, which stands for text that was lost."
  static let rationale = """
    A decoder put it in place of bytes it could not read. The character that was meant is gone, \
    and the model learns to write the mark instead.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .unusualCharacters

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.characters.contains(.replacement) else { return [] }
    return record.textDefects { text in
      guard text.contains("\u{FFFD}"), let found = text.characters(where: { $0 == 0xFFFD }) else {
        return nil
      }
      return TextFlaw(
        message: .lost(found.count), range: found.first,
        hint: "read the source again in its own encoding")
    }
  }
}

extension Message {
  fileprivate static func lost(_ count: Int) -> Message {
    "the replacement character U+FFFD\(count.times)"
  }
}
