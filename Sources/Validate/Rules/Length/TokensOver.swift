import Records
import Settings

struct TokensOver: TextRule {
  static let id: RuleID = "length/tokens-over"
  static let summary = "A row has more tokens than the trainer takes."
  static let rationale = """
    A trainer cuts such a row, most often at its end, where the answer is, or drops it without a \
    word. The limit is `--max-tokens` or `max_tokens`; without one there is no limit. Tokens are \
    those of `--tokenizer`, or estimated. Counted are the texts, the calls and the tools as JSON, \
    and 4 tokens for the marks around each message; a preference row is counted once for each of \
    its answers.
    """
  static let severity: Severity = .warning

  private let limit: TokenLimit

  init(options: inout OptionReader) throws(SettingsError) { limit = try TokenLimit(&options) }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard let limit = limit.limit(readings) else { return [] }
    let tokens = readings.tokens.tokens(of: record)
    var defects: [Defect] = []
    for side in record.sides {
      let total = tokens.total(of: side, in: record)
      guard total > limit else { continue }
      let turn = tokens.turn(at: limit, of: side, in: record)
      defects.append(
        Defect(
          .over(readings.spelled(total), limit, side),
          at: turn?.pointer ?? (record.tools == nil ? "" : record.toolsPointer)))
    }
    return defects
  }
}

extension Message {
  fileprivate static func over(_ total: String, _ limit: Int, _ side: RowSide) -> Message {
    let what =
      switch side {
      case .whole: "the row has"
      case .preferred: "the preferred side has"
      case .rejected: "the rejected side has"
      }
    return "\(what) \(total), more than the limit of \(limit), which is passed here"
  }
}
