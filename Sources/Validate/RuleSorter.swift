/// Takes rules in by what they look at.
///
/// Asking each rule by a cast which protocols it has would search all conformances of the program:
/// 5 ms for a hundred rules, a third of the time of a short run.
public struct RuleSorter: Sendable {
  struct Entry<Checked: Sendable>: Sendable {
    var rule: Checked
    /// The position in the policy.
    var index: Int
  }

  private(set) var rowRules: [Entry<any RowRule>] = []
  private(set) var textRules: [Entry<any TextRule>] = []
  private(set) var schemaRules: [Entry<any SchemaRule>] = []
  private(set) var patternRules: [Entry<any PatternRule>] = []
  private(set) var lineRules: [Entry<any LineRule>] = []
  private(set) var fileRules: [Entry<any FileRule>] = []
  private(set) var datasetRules: [Entry<any DatasetRule>] = []

  init() {}

  mutating func add(row rule: any RowRule, at index: Int) {
    rowRules.append(Entry(rule: rule, index: index))
  }

  mutating func add(text rule: any TextRule, at index: Int) {
    textRules.append(Entry(rule: rule, index: index))
  }

  mutating func add(schema rule: any SchemaRule, at index: Int) {
    schemaRules.append(Entry(rule: rule, index: index))
  }

  mutating func add(pattern rule: any PatternRule, at index: Int) {
    patternRules.append(Entry(rule: rule, index: index))
  }

  mutating func add(line rule: any LineRule, at index: Int) {
    lineRules.append(Entry(rule: rule, index: index))
  }

  mutating func add(file rule: any FileRule, at index: Int) {
    fileRules.append(Entry(rule: rule, index: index))
  }

  mutating func add(dataset rule: any DatasetRule, at index: Int) {
    datasetRules.append(Entry(rule: rule, index: index))
  }
}

extension Rule where Self: RowRule {
  public func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(row: self, at: index)
  }
}

extension Rule where Self: TextRule {
  public func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(text: self, at: index)
  }
}

extension Rule where Self: SchemaRule {
  public func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(schema: self, at: index)
  }
}

extension Rule where Self: PatternRule {
  func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(pattern: self, at: index)
  }
}

extension Rule where Self: LineRule {
  public func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(line: self, at: index)
  }
}

extension Rule where Self: RowRule & LineRule {
  public func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(row: self, at: index)
    sorter.add(line: self, at: index)
  }
}

extension Rule where Self: FileRule {
  public func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(file: self, at: index)
  }
}

extension Rule where Self: DatasetRule {
  public func sort(into sorter: inout RuleSorter, at index: Int) {
    sorter.add(dataset: self, at: index)
  }
}
