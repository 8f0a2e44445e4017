import Records
import Settings

struct Mojibake: RowRule {
  static let id: RuleID = "encoding/mojibake"
  static let summary = "UTF-8 was decoded as Windows-1252, so that \"é\" reads \"Ã©\"."
  static let rationale = """
    The text was decoded with the wrong encoding on its way. It can be turned back, but as it is \
    the model learns letters that nobody writes.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .unusualCharacters

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.characters.contains(.mangled) else { return [] }
    return record.textDefects { text in
      guard let (first, count) = MangledText(text: text).find() else { return nil }
      return TextFlaw(
        message: .mangled(text.slice(first.range), meant: first.meant, count), range: first.range,
        hint: "decode the source as UTF-8")
    }
  }
}

extension Message {
  fileprivate static func mangled(
    _ text: Bytes, meant: Unicode.Scalar, _ count: Int
  ) -> Message {
    let more = count == 1 ? "" : ", the first of \(count) such places"
    return "\(text.quoted) is \(meant.shown) decoded as Windows-1252\(more)"
  }
}

extension Unicode.Scalar {
  /// Itself in quotes, or its number where there is nothing to see.
  fileprivate var shown: String {
    let traits = CharacterTraits(of: self)
    let isHidden = !traits.isDisjoint(with: [.control, .invisible, .replacement, .privateUse])
    return isHidden || value == 0xA0 ? value.codePoint : "\"\(self)\""
  }
}
