import Records

/// A rule at its place in the policy, ready to be called for every row.
///
/// A class, because iterating over existential values copies each of them: with a hundred rules that
/// took as long as the checks of a short row.
class RowCheck: @unchecked Sendable {
  /// The position in the policy.
  let index: Int

  init(index: Int) { self.index = index }

  func defects(in record: Record) -> [Defect] { [] }
}

/// - Note: `@unchecked Sendable`, as its base, holds because a rule is `Sendable` and all is `let`.
final class RowCheckOf<Checked: RowRule>: RowCheck, @unchecked Sendable {
  private let rule: Checked

  init(_ rule: Checked, index: Int) {
    self.rule = rule
    super.init(index: index)
  }

  override func defects(in record: Record) -> [Defect] { rule.defects(in: record) }
}

/// A rule that looks at what texts are made of, with the readings of the checker it belongs to.
///
/// - Note: `@unchecked Sendable` holds because a checker has one owner at a time.
final class TextCheckOf<Checked: TextRule>: RowCheck, @unchecked Sendable {
  private let rule: Checked
  private let readings: TextReadings

  init(_ rule: Checked, index: Int, readings: TextReadings) {
    self.rule = rule
    self.readings = readings
    super.init(index: index)
  }

  override func defects(in record: Record) -> [Defect] { rule.defects(in: record, readings) }
}

/// A rule that holds parts of a row against schemas, with the readings of the checker it belongs to.
///
/// - Note: `@unchecked Sendable` holds because a checker has one owner at a time.
final class SchemaCheckOf<Checked: SchemaRule>: RowCheck, @unchecked Sendable {
  private let rule: Checked
  private let readings: SchemaReadings

  init(_ rule: Checked, index: Int, readings: SchemaReadings) {
    self.rule = rule
    self.readings = readings
    super.init(index: index)
  }

  override func defects(in record: Record) -> [Defect] { rule.defects(in: record, readings) }
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

/// Checks, together with those that need the same of a row or line.
struct CheckGroups<Check> {
  private let groups: [(needs: RecordFeatures, checks: [Check])]

  init(_ checks: [(needs: RecordFeatures, check: Check)]) {
    let byNeeds = Dictionary(grouping: checks, by: \.needs.rawValue)
    groups = byNeeds.sorted { $0.key < $1.key }.map { needs, members in
      (RecordFeatures(rawValue: needs), members.map(\.check))
    }
  }

  /// Calls `body` with every check that may find something where there are these features.
  @inline(__always)
  func forEach(having features: RecordFeatures, _ body: (Check) -> Void) {
    for group in groups where features.isSuperset(of: group.needs) {
      for check in group.checks { body(check) }
    }
  }
}
