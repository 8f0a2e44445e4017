/// The rules of a policy, sorted by what they look at.
struct RuleTable: Sendable {
  struct Entry<Checked: Sendable>: Sendable {
    var rule: Checked
    /// The position in the policy.
    var index: Int
  }

  let policy: Policy
  let rowChecks: [RowCheck]
  let lineChecks: [LineCheck]
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
    let rowChecks = entries(as: (any RowRule).self).map { Self.check($0.rule, $0.index) }
    let textChecks = entries(as: (any TextRule).self).map { Self.check($0.rule, $0.index) }
    self.rowChecks = (rowChecks + textChecks).sorted { $0.index < $1.index }
    lineChecks = entries(as: (any LineRule).self).map { Self.check($0.rule, $0.index) }
    fileRules = entries(as: (any FileRule).self)
    datasetRules = entries(as: (any DatasetRule).self)
  }

  private static func check(_ rule: some RowRule, _ index: Int) -> RowCheck {
    RowCheckOf(rule, index: index)
  }

  private static func check(_ rule: some TextRule, _ index: Int) -> RowCheck {
    TextCheckOf(rule, index: index)
  }

  private static func check(_ rule: some LineRule, _ index: Int) -> LineCheck {
    LineCheckOf(rule, index: index)
  }

  var count: Int { policy.entries.count }

  func severity(of rule: Int) -> Severity { policy.entries[rule].severity }
}
