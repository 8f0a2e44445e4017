import Records
import Settings

struct InvisibleCharacter: RowRule {
  static let id: RuleID = "encoding/invisible"
  static let summary = "A string holds a character that nobody sees, in a place where none belongs."
  static let rationale = """
    Invisible characters become tokens of their own and make equal words unequal. Bidirectional \
    controls, tags and variation selectors also hide text from the reader that the model does see; only these \
    become errors where a profile raises the rule. Joiners in emoji and in scripts that need them, \
    and embedded right-to-left text, are left alone.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .unusualCharacters

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard !record.characters.isDisjoint(with: [.invisible, .deceptive]) else { return [] }
    return record.textDefects { text in
      var scan = InvisibleScan(text)
      scan.run()
      guard let found = scan.deceptive ?? scan.plain else { return nil }
      return TextFlaw(
        message: .invisible(found.code, scan.count), range: found.range,
        atMost: scan.deceptive == nil ? .warning : .error)
    }
  }
}

extension Message {
  fileprivate static func invisible(_ code: UInt32, _ count: Int) -> Message {
    let name = Unicode.Scalar(code)?.properties.name.map { " (\($0.lowercased()))" } ?? ""
    return count == 1
      ? "the invisible character \(code.codePoint)\(name)"
      : "\(count) invisible characters, such as \(code.codePoint)\(name)"
  }
}
