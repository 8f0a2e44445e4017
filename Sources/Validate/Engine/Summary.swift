import Records

/// What a run came to.
public struct Summary: Sendable {
  public internal(set) var files = 0
  public internal(set) var bytes = 0

  /// Lines that are not blank, whether they can be read as rows or not.
  public internal(set) var rows = 0

  /// Rows with an error.
  public internal(set) var errorRows = 0

  /// Rows with a warning or an error.
  public internal(set) var warningRows = 0
  public internal(set) var statistics = Statistics()

  /// Whether the run ended at `--max-errors`, before the end of the input.
  public internal(set) var isCutShort = false

  /// Every rule that applied, in the order of identifiers.
  public private(set) var rules: [RuleLine]

  public struct RuleLine: Sendable {
    public let id: RuleID
    public let severity: Severity
    public internal(set) var tally = RuleTally()
  }

  private let gate: Gate
  private let drops: [Policy.Drop]

  init(_ policy: Policy) {
    rules = policy.entries.map { RuleLine(id: $0.id, severity: $0.severity) }
    gate = policy.gate
    drops = policy.drops
  }

  public var errors: Int { rules.reduce(0) { $0 + $1.tally.errors } }
  public var warnings: Int { rules.reduce(0) { $0 + $1.tally.warnings } }

  mutating func add(_ result: BlockResult) {
    bytes += result.bytes
    rows += result.rows
    for severity in result.worst where severity >= .warning {
      warningRows += 1
      if severity == .error { errorRows += 1 }
    }
    statistics.add(result.statistics)
    for (index, tally) in result.tallies.enumerated() { rules[index].tally.add(tally) }
  }

  /// Counts a finding that no block knew of.
  ///
  /// - Parameter isOfRow: Whether it is of a row rather than of a file as a whole.
  mutating func count(_ rule: Int, _ severity: Severity, isOfRow: Bool) {
    rules[rule].tally.add(severity)
    if isOfRow { rules[rule].tally.rows += 1 }
  }

  /// What a consumer would drop without saying so: one sentence for each rule that found something.
  public var silentDrops: [String] {
    drops.flatMap { drop in
      drop.rules.compactMap { id in
        guard let rows = rules.first(where: { $0.id == id })?.tally.rows, rows > 0 else {
          return nil
        }
        let noun = rows == 1 ? "row" : "rows"
        return "\(rows) \(noun) would be silently dropped by \(drop.consumer): \(id)"
      }
    }
  }

  /// The limits of the gate that the set does not keep, a sentence each.
  public var brokenGates: [String] { gate.broken(by: self) }
}

extension Gate {
  fileprivate func broken(by summary: Summary) -> [String] {
    let duplicates = summary.rules.first { $0.id == DuplicateRow.id }?.tally.rows ?? 0
    let rates: [(String, Double?, Int)] = [
      ("max_error_rate", maxErrorRate, summary.errorRows),
      ("max_warning_rate", maxWarningRate, summary.warningRows),
      ("max_duplicate_rate", maxDuplicateRate, duplicates),
    ]
    var broken = rates.compactMap { name, limit, rows -> String? in
      guard let limit, Double(rows) > limit * Double(summary.rows) else { return nil }
      return "\(name) is \(limit), and \(rows) of \(summary.rows) rows exceed it"
    }
    if let minRows, summary.rows < minRows {
      broken.append("min_rows is \(minRows), and there are \(summary.rows)")
    }
    return broken
  }
}
