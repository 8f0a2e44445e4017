import Records
import Settings

struct NotANumber: LineRule {
  static let id: RuleID = "json/nan-inf"
  static let summary = "A value is NaN, Infinity or -Infinity, which JSON does not have."
  static let rationale = """
    Python writes and reads them, Arrow, JavaScript and most others stop at them. A missing number \
    is null in JSON.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .notANumber(let word) = fault.kind else { return nil }
      let place = Locator.pointer(at: fault.range.lowerBound, in: line.bytes)
      return Defect(.notJSON(word), at: place.pointer, hint: "write null, or leave the key out")
    }
  }
}

extension Message {
  fileprivate static func notJSON(_ word: String) -> Message { "\(word) is not JSON" }
}
