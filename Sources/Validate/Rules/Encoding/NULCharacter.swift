import Records
import Settings

struct NULCharacter: RowRule {
  static let id: RuleID = "encoding/nul"
  static let summary = "A string holds U+0000."
  static let rationale = """
    Tools written in C end the text there and Postgres refuses it; what is left is trained on as a \
    junk token.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .unusualCharacters

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.characters.contains([.escaped, .control]) else { return [] }
    return record.textDefects { text in
      guard text.contains(0), let found = text.characters(where: { $0 == 0 }) else { return nil }
      return TextFlaw(message: .holdsNUL(found.count), range: found.first)
    }
  }
}

extension Message {
  fileprivate static func holdsNUL(_ count: Int) -> Message { "the character U+0000\(count.times)" }
}
