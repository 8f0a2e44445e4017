import Records
import Settings

struct WhitespaceOnly: RowRule {
  static let id: RuleID = "content/whitespace-only"
  static let summary = "The content of a message is nothing but white space."
  static let rationale = """
    It is as empty as an empty text, but passes checks for that and looks like nothing in a viewer.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for passage in record.passages where passage.bytes.isWhiteSpaceOnly {
      let turn = passage.turn
      // Of several parts, one may be the space between the others.
      guard !turn.isAlpacaInput, turn.passages.allSatisfy(\.bytes.isBlankText) else { continue }
      let isLight = turn.isResult || turn.actsWithoutText
      defects.append(
        Defect(.blank, at: passage.pointer, atMost: isLight ? .warning : .error))
    }
    return defects
  }
}

extension Bytes {
  fileprivate var isBlankText: Bool { isEmpty || isWhiteSpaceOnly }
}

extension Message {
  fileprivate static let blank: Message = "text of nothing but white space"
}
