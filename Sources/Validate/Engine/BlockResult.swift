/// What a worker has to say of a block.
struct BlockResult: Sendable {
  var bytes = 0
  var lines = 0
  var rows = 0
  var findings: [BlockFinding] = []
  var partials: [any Sendable] = []
  var statistics = Statistics()
  /// By rule.
  private(set) var tallies: [RuleTally]
  /// The line that each rule last found something in, so that a rule which looks at the row and at
  /// the line is counted once.
  private var talliedLines: [Int]
  /// The worst finding of each row, among them those of dataset rules once the blocks are merged.
  private(set) var worst: [Severity] = []
  private var worstOfRow: Severity = .off

  init(bytes: Int = 0, rules: Int = 0) {
    self.bytes = bytes
    tallies = Array(repeating: RuleTally(), count: rules)
    talliedLines = Array(repeating: -1, count: rules)
  }

  mutating func startRow() { worstOfRow = .off }

  mutating func endRow() {
    rows += 1
    worst.append(worstOfRow)
  }

  mutating func tally(rule: Int, severity: Severity) {
    worstOfRow = max(worstOfRow, severity)
    tallies[rule].add(severity)
  }

  /// Notes a finding of a rule that no worker knew of.
  mutating func raise(row: Int, to severity: Severity) {
    if worst.indices.contains(row) { worst[row] = max(worst[row], severity) }
  }

  mutating func tallyRow(rule: Int) {
    guard talliedLines[rule] != lines else { return }
    talliedLines[rule] = lines
    tallies[rule].rows += 1
  }
}

/// A finding with its place counted from the start of a block.
struct BlockFinding: Sendable {
  var rule: Int
  var severity: Severity
  var defect: Defect
  var place: PlaceInBlock
  var column: Int

  /// Whether it is of a row; blank lines are none.
  var isOfRow = true
}

/// How often a rule found something.
public struct RuleTally: Sendable, Equatable {
  public internal(set) var errors = 0
  public internal(set) var warnings = 0
  public internal(set) var infos = 0

  /// Rows, or lines that are none, with at least one finding.
  public internal(set) var rows = 0

  public var findings: Int { errors + warnings + infos }

  mutating func add(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    case .off: break
    }
  }

  mutating func add(_ other: RuleTally) {
    errors += other.errors
    warnings += other.warnings
    infos += other.infos
    rows += other.rows
  }
}
