import Records
import Settings

struct FormatKeyMissing: RowRule {
  static let id: RuleID = "format/key-missing"
  static let summary = "A row lacks a key that its format requires."
  static let rationale = """
    A loader reads the columns that the format of the file has; a row without one raises a KeyError \
    in the middle of a run, or is trained on as if the value were empty.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    if record.knownKeys.contains(.preferredOutput) || record.knownKeys.contains(.nonPreferredOutput)
    {
      if let defect = inputDefect(of: record) { return [defect] }
    }
    guard let shape = record.intendedShape else { return [] }
    return shape.missingKeys(in: record).map { key in
      Defect(.missing(key.name, from: "a row of the \(shape.rawValue) format"))
    }
  }

  /// The prompt of preference data in OpenAI's spelling is `input.messages`.
  private func inputDefect(of record: Record) -> Defect? {
    guard record.shape == .preference else { return nil }
    guard let input = record.value(of: .input) else {
      return Defect(.missing("input", from: "a preference row with \"preferred_output\""))
    }
    guard input.object != nil, input["messages"] == nil else { return nil }
    return Defect(.missing("messages", from: "\"input\""), at: "/input")
  }
}

extension Message {
  fileprivate static func missing(_ key: StaticString, from place: String) -> Message {
    "\"\(key)\" is missing from \(place)"
  }
}
