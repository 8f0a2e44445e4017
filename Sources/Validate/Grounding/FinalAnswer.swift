import Records

/// What the assistant says at the end of a row.
struct FinalAnswer {
  let record: Record
  let turn: Turn

  /// By its position among all turns of the row.
  let position: Int

  /// The results of the last group of calls in front of the answer, by their positions.
  let results: Range<Int>

  /// `nil` where the row ends otherwise, or shows what not to say.
  ///
  /// - Parameter afterTool: Whether a tool must have spoken in front of it.
  init?(of record: Record, afterTool: Bool = true) {
    let turns = record.turns
    var last = turns.count - 1
    while last >= 0, turns[last].thread.isRejected { last -= 1 }
    guard last > 0, turns[last].role == .assistant, turns[last].calls.isEmpty,
      !turns[last].passages.isEmpty, record.value(of: .label)?.bool != false
    else { return nil }
    var end = last
    while end > 0, turns[end - 1].role != .tool { end -= 1 }
    guard end > 0 || !afterTool else { return nil }
    var start = end
    while start > 0, turns[start - 1].role == .tool { start -= 1 }
    self.record = record
    turn = turns[last]
    position = last
    results = start..<end
  }

  /// Whether the tools spoke directly before.
  var isDirect: Bool { results.upperBound == position }

  func context(policyField: String, _ readings: TextReadings) -> Context {
    Context(record: record, position: position, policyField: policyField, readings: readings)
  }
}
