import Records
import Settings
import Text

struct NotNFC: RowRule {
  static let id: RuleID = "encoding/not-nfc"
  static let summary = "A string changes under Unicode Normalization Form C."
  static let rationale = """
    The same word is then written in two ways, which look alike and become different tokens; \
    duplicates and grounded values are missed as well.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .unusualCharacters

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.characters.contains(.denormal) else { return [] }
    return record.textDefects { text in
      guard text.mayBeDenormal, let place = NormalizationForm.firstDifference(in: text) else {
        return nil
      }
      let range = text.character(around: place)
      return TextFlaw(
        message: .changes(text.slice(range)), range: range, hint: "normalize the text to NFC")
    }
  }
}

extension Bytes {
  /// Whether there is a character from U+0300 up; those below are the same in all forms but D.
  fileprivate var mayBeDenormal: Bool {
    var at = asciiPrefix(from: 0)
    while at < count {
      if self[at] >= 0xCC { return true }
      at += 1
    }
    return false
  }

  /// The bytes of the character that a place is in, with the mark behind it.
  fileprivate func character(around place: Int) -> Range<Int> {
    var start = Swift.min(place, count - 1)
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    var end = start + scalar(at: start).width
    while end < count, let mark = Unicode.Scalar(scalar(at: end).value),
      mark.properties.canonicalCombiningClass != .notReordered
    {
      end += scalar(at: end).width
    }
    return start..<end
  }
}

extension Message {
  fileprivate static func changes(_ text: Bytes) -> Message {
    let codes = text.description.unicodeScalars.prefix(4).map { $0.value.codePoint }
    return "\(text.quoted) (\(codes.joined(separator: " "))) is not in Normalization Form C"
  }
}
