import Records
import Settings

struct ResultNameMismatch: RowRule {
  static let id: RuleID = "results/name-mismatch"
  static let summary = "A tool turn names another function than the one that was called."
  static let rationale = """
    Templates that print the name of a result show the model an answer from a tool that it did not \
    call. Name or id is wrong.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard !record.calls.isEmpty else { return [] }
    var defects: [Defect] = []
    for turn in record.turns where turn.answer == .matched {
      guard let name = turn.name?.string, let called = turn.answeredCall?.name?.string,
        name != called
      else { continue }
      // A call of what there is not is at fault itself, and its own rule says so.
      if DeclaredTools(record)?.declare(called) == false { continue }
      defects.append(Defect(.mismatch(name, called), at: "\(turn.pointer)/name"))
    }
    return defects
  }
}

extension Message {
  fileprivate static func mismatch(_ name: Bytes, _ called: Bytes) -> Message {
    "the result is from \"\(name)\", and the call was of \"\(called)\""
  }
}
