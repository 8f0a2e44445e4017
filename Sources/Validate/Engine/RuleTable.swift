import Records

/// The rules of a policy, sorted by what they look at.
struct RuleTable: Sendable {
  struct Entry<Checked: Sendable>: Sendable {
    var rule: Checked
    /// The position in the policy.
    var index: Int
  }

  let policy: Policy
  private let rowRules: [Entry<any RowRule>]
  private let lineRules: [Entry<any LineRule>]
  let fileRules: [Entry<any FileRule>]
  let datasetRules: [Entry<any DatasetRule>]

  /// How many findings of a rule are looked up in the text; the others are only counted.
  let placesPerRule: Int

  init(_ policy: Policy, placesPerRule: Int) {
    func entries<Checked>(as type: Checked.Type) -> [Entry<Checked>] {
      policy.entries.enumerated().compactMap { index, entry in
        (entry.rule as? Checked).map { Entry(rule: $0, index: index) }
      }
    }
    self.policy = policy
    self.placesPerRule = placesPerRule
    rowRules = entries(as: (any RowRule).self)
    lineRules = entries(as: (any LineRule).self)
    fileRules = entries(as: (any FileRule).self)
    datasetRules = entries(as: (any DatasetRule).self)
  }

  /// The checks of rows, for one worker: shared ones would have all workers count references to
  /// the same objects.
  func makeRowChecks() -> CheckGroups<RowCheck> {
    CheckGroups(rowRules.map { (type(of: $0.rule).needs, Self.check($0.rule, $0.index)) })
  }

  /// The checks of lines, for one worker.
  func makeLineChecks() -> CheckGroups<LineCheck> {
    CheckGroups(lineRules.map { (type(of: $0.rule).needs, Self.check($0.rule, $0.index)) })
  }

  private static func check(_ rule: some RowRule, _ index: Int) -> RowCheck {
    RowCheckOf(rule, index: index)
  }

  private static func check(_ rule: some LineRule, _ index: Int) -> LineCheck {
    LineCheckOf(rule, index: index)
  }

  var count: Int { policy.entries.count }

  func severity(of rule: Int) -> Severity { policy.entries[rule].severity }
}
