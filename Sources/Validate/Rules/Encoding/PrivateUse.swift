import Records
import Settings

struct PrivateUse: RowRule {
  static let id: RuleID = "encoding/private-use"
  static let summary = "A string holds a code point that stands for no character."
  static let rationale = """
    Private and unassigned code points mean something in one font only. Most are bullets and \
    ligatures that a PDF converter could not name.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .unusualCharacters

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.characters.contains(.privateUse) else { return [] }
    return record.textDefects { text in
      guard let found = text.characters(where: { Self.kind(of: $0) != nil }),
        let kind = Self.kind(of: found.code)
      else { return nil }
      return TextFlaw(message: .meaningless(found.code, kind, found.count), range: found.first)
    }
  }

  private static func kind(of code: UInt32) -> String? {
    guard code >= 0x378, let character = Unicode.Scalar(code) else { return nil }
    switch character.properties.generalCategory {
    case .privateUse: return "a private use character"
    case .unassigned:
      if character.properties.isNoncharacterCodePoint { return "a noncharacter" }
      // Set apart for emoji that are younger than the tables at hand.
      return (0x1F000...0x1FAFF).contains(code) ? nil : "an unassigned code point"
    default: return nil
    }
  }
}

extension Message {
  fileprivate static func meaningless(_ code: UInt32, _ kind: String, _ count: Int) -> Message {
    let more = count == 1 ? "" : "; \(count) such characters in all"
    return "\(code.codePoint) is \(kind)\(more)"
  }
}
