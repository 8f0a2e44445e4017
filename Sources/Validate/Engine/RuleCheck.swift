import Records

/// A rule at its place in the policy, ready to be called for every row.
///
/// A class, because iterating over existential values copies each of them: with a hundred rules that
/// took as long as the checks of a short row.
class RowCheck: @unchecked Sendable {
  /// The position in the policy.
  let index: Int

  init(index: Int) { self.index = index }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] { [] }
}

/// - Note: `@unchecked Sendable`, as its base, holds because a rule is `Sendable` and all is `let`.
final class RowCheckOf<Checked: RowRule>: RowCheck, @unchecked Sendable {
  private let rule: Checked

  init(_ rule: Checked, index: Int) {
    self.rule = rule
    super.init(index: index)
  }

  override func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    rule.defects(in: record)
  }
}

/// - Note: `@unchecked Sendable`, as its base, holds because a rule is `Sendable` and all is `let`.
final class TextCheckOf<Checked: TextRule>: RowCheck, @unchecked Sendable {
  private let rule: Checked

  init(_ rule: Checked, index: Int) {
    self.rule = rule
    super.init(index: index)
  }

  override func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    rule.defects(in: record, readings)
  }
}

/// The same for lines; see ``RowCheck``.
class LineCheck: @unchecked Sendable {
  let index: Int

  init(index: Int) { self.index = index }

  func defects(in line: Line) -> [Defect] { [] }
}

/// - Note: `@unchecked Sendable`, as its base, holds because a rule is `Sendable` and all is `let`.
final class LineCheckOf<Checked: LineRule>: LineCheck, @unchecked Sendable {
  private let rule: Checked

  init(_ rule: Checked, index: Int) {
    self.rule = rule
    super.init(index: index)
  }

  override func defects(in line: Line) -> [Defect] { rule.defects(in: line) }
}
