import Records
import Settings

struct FinalTail: TextRule {
  static let id: RuleID = "length/final-tail"
  static let summary = "The final answer of a conversation begins behind the limit of tokens."
  static let rationale = """
    A trainer that keeps the beginning of a row cuts the final answer off whole: the row teaches \
    the calls and never what comes of them. For the limit and what is counted see \
    `length/tokens-over`; a row whose prompt alone is too long is left to \
    `length/prompt-eats-budget`.
    """
  static let severity: Severity = .warning

  private let limit: TokenLimit

  init(options: inout OptionReader) throws(SettingsError) { limit = try TokenLimit(&options) }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard let limit = limit.limit(readings) else { return [] }
    let tokens = readings.tokens.tokens(of: record)
    var defects: [Defect] = []
    for side in record.sides {
      guard let first = record.firstAnswer(of: side), let last = record.lastAnswer(of: side),
        first < last, tokens.before(first, of: side, in: record) < limit
      else { continue }
      let before = tokens.before(last, of: side, in: record)
      guard before >= limit else { continue }
      defects.append(
        Defect(.behind(readings.spelled(before), limit), at: record.turns[last].pointer))
    }
    return defects
  }
}

extension Message {
  fileprivate static func behind(_ tokens: String, _ limit: Int) -> Message {
    "the final answer begins behind \(tokens), and the limit is \(limit)"
  }
}
