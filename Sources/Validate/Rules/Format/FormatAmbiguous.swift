import Records
import Settings

struct FormatAmbiguous: RowRule {
  static let id: RuleID = "format/ambiguous"
  static let summary = "A row has keys of two formats."
  static let rationale = """
    Which of the two is trained on depends on the loader: Together and mistral-finetune refuse the \
    file, others take whichever key they ask for first and drop the other without a word.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let (chief, rival) = record.rivalKeys else { return [] }
    // Beside a conversation, a lone prompt is often a column that nobody reads.
    let isColumn = rival == .prompt && !record.knownKeys.contains(.completion)
    return [
      Defect(
        .ambiguous(chief.name, rival.name), at: "/\(rival.name)", hint: "remove one of them",
        atMost: isColumn ? .warning : .error)
    ]
  }
}

extension Message {
  fileprivate static func ambiguous(_ chief: StaticString, _ rival: StaticString) -> Message {
    "\"\(rival)\" belongs to another format than \"\(chief)\""
  }
}
