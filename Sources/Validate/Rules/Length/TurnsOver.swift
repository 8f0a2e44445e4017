import Records
import Settings

struct TurnsOver: RowRule {
  static let id: RuleID = "length/turns-over"
  static let summary = "A conversation has more turns than a set should have."
  static let rationale = """
    Two agents that talk to each other may never come to an end. Very long conversations are often \
    loops, and cost a trainer much memory.
    """
  static let severity: Severity = .info

  private let maxTurns: Int

  init(options: inout OptionReader) throws(SettingsError) {
    maxTurns = try options.take("max_turns", default: 100)
  }

  func defects(in record: Record) -> [Defect] {
    guard record.dialogue.count > maxTurns, let turn = record.dialogue.first else { return [] }
    return [Defect(.over(record.dialogue.count, maxTurns), at: turn.thread.pointer)]
  }
}

extension Message {
  fileprivate static func over(_ turns: Int, _ limit: Int) -> Message {
    "\(turns) turns, more than the limit of \(limit)"
  }
}
