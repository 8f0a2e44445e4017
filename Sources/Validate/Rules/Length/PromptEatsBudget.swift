import Records
import Settings

struct PromptEatsBudget: TextRule {
  static let id: RuleID = "length/prompt-eats-budget"
  static let summary =
    "What stands in front of the first answer has all the tokens that a row may have."
  static let rationale = """
    A trainer cuts the row in front of the answer, so that nothing is left to train on, or drops \
    it without a word. For the limit and what is counted see `length/tokens-over`.
    """
  static let severity: Severity = .error

  private let limit: TokenLimit

  init(options: inout OptionReader) throws(SettingsError) { limit = try TokenLimit(&options) }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard let limit = limit.limit(readings) else { return [] }
    let tokens = readings.tokens.tokens(of: record)
    for side in record.sides {
      guard let answer = record.firstAnswer(of: side) else { continue }
      let before = tokens.before(answer, of: side, in: record)
      guard before >= limit else { continue }
      // The sides of a preference row have one prompt, so that is said once.
      return [
        Defect(.nothingLeft(readings.spelled(before), limit), at: record.turns[answer].pointer)
      ]
    }
    return []
  }
}

extension Message {
  fileprivate static func nothingLeft(_ tokens: String, _ limit: Int) -> Message {
    "\(tokens) stand in front of the answer, and the limit is \(limit): nothing is left to train"
  }
}
