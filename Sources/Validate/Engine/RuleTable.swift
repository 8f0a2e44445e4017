import Records
import Schema

/// The rules of a policy, sorted by what they look at.
struct RuleTable: Sendable {
  let policy: Policy
  let equipment: Equipment
  private let sorter: RuleSorter

  /// How many findings of a rule are looked up in the text; the others are only counted.
  let placesPerRule: Int

  init(_ policy: Policy, _ equipment: Equipment, placesPerRule: Int) {
    var sorter = RuleSorter()
    for (index, entry) in policy.entries.enumerated() { entry.rule.sort(into: &sorter, at: index) }
    self.policy = policy
    self.equipment = equipment
    self.sorter = sorter
    self.placesPerRule = placesPerRule
  }

  var fileRules: [RuleSorter.Entry<any FileRule>] { sorter.fileRules }
  var datasetRules: [RuleSorter.Entry<any DatasetRule>] { sorter.datasetRules }
  var count: Int { policy.entries.count }

  /// What is made of `format` in the schemas of tools.
  var formats: CompiledSchema.Formats {
    let isAsserted = sorter.schemaRules.contains { ($0.rule as? SchemaViolation)?.formats == true }
    return isAsserted ? .assert : .annotate
  }

  /// What rules are told to leave out and is no pattern of theirs.
  var unknownPatterns: [(rule: RuleID, pattern: String)] {
    guard let patterns = equipment.patterns?.patterns else { return [] }
    return sorter.patternRules.flatMap { entry in
      let id = policy.entries[entry.index].id
      let known = Set(patterns.lazy.filter { $0.rule == id }.map(\.id))
      return entry.rule.except.subtracting(known).sorted().map { (id, $0) }
    }
  }

  func severity(of rule: Int) -> Severity { policy.entries[rule].severity }

  /// The checks of rows, for one worker: shared ones would have all workers count references to
  /// the same objects.
  ///
  /// - Parameters:
  ///   - texts: What the checks share of a row's texts.
  ///   - schemas: What they share of what schemas say of it.
  func makeRowChecks(_ texts: TextReadings, _ schemas: SchemaReadings) -> CheckGroups<RowCheck> {
    CheckGroups(
      sorter.rowRules.map { (type(of: $0.rule).needs, Self.check($0.rule, $0.index)) }
        + sorter.textRules.map {
          (type(of: $0.rule).needs, Self.check($0.rule, $0.index, texts))
        }
        + sorter.patternRules.compactMap { entry in
          Self.check(entry.rule, entry.index, texts).map { (type(of: entry.rule).needs, $0) }
        }
        + sorter.schemaRules.map {
          (type(of: $0.rule).needs, Self.check($0.rule, $0.index, schemas))
        })
  }

  /// The checks of lines, for one worker.
  func makeLineChecks() -> CheckGroups<LineCheck> {
    CheckGroups(sorter.lineRules.map { (type(of: $0.rule).needs, Self.check($0.rule, $0.index)) })
  }

  private static func check(_ rule: some RowRule, _ index: Int) -> RowCheck {
    RowCheckOf(rule, index: index)
  }

  private static func check(
    _ rule: some TextRule, _ index: Int, _ readings: TextReadings
  ) -> RowCheck {
    TextCheckOf(rule, index: index, readings: readings)
  }

  /// - Returns: `nil` where there are no patterns for the rule.
  private static func check(
    _ rule: some PatternRule, _ index: Int, _ readings: TextReadings
  ) -> RowCheck? {
    PatternCheckOf(rule, index: index, readings: readings)
  }

  private static func check(
    _ rule: some SchemaRule, _ index: Int, _ readings: SchemaReadings
  ) -> RowCheck {
    SchemaCheckOf(rule, index: index, readings: readings)
  }

  private static func check(_ rule: some LineRule, _ index: Int) -> LineCheck {
    LineCheckOf(rule, index: index)
  }
}
