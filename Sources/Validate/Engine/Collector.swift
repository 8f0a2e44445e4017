import Records

/// Puts the results of blocks back into the order of the input and adds them up.
struct Collector {
  private let rules: RuleTable
  private let folds: [any AnyDatasetFold]
  private let report: (Finding) throws -> Void
  private var origin = BlockOrigin(file: "", fileIndex: -1, line: 0, row: 0, offset: 0)
  private var reported: [Int]
  /// Made once a rule of the dataset finds something; what rows find is redacted by their checkers.
  private lazy var redaction = Redaction(rules.equipment.patterns)
  private(set) var summary: Summary

  init(_ rules: RuleTable, report: @escaping (Finding) throws -> Void) {
    self.rules = rules
    self.report = report
    folds = rules.datasetRules.map { $0.rule.makeFold() }
    reported = Array(repeating: 0, count: rules.count)
    summary = Summary(rules.policy)
  }

  mutating func begin(_ file: String) {
    origin = BlockOrigin(
      file: file, fileIndex: origin.fileIndex + 1, line: 0, row: 0, offset: 0)
    summary.files += 1
  }

  mutating func take(_ result: BlockResult) throws {
    var result = result
    let found = merged(&result)
    summary.add(result)
    for finding in found { try report(finding) }
    origin.line += result.lines
    origin.row += result.rows
    origin.offset += result.bytes
  }

  /// Lets the rules of whole files speak.
  mutating func end() throws {
    let facts = FileFacts(path: origin.file, rows: origin.row, bytes: origin.offset)
    for entry in rules.fileRules {
      let defects = entry.rule.defects(in: facts)
      for defect in defects {
        let severity = min(rules.severity(of: entry.index), defect.atMost)
        summary.count(entry.index, severity, isOfRow: false)
        try report(
          Finding(
            rule: rules.policy.entries[entry.index].id, severity: severity,
            location: Location(file: origin.file), defect: defect))
      }
    }
  }

  /// The block's findings and those of dataset rules, by line.
  private mutating func merged(_ result: inout BlockResult) -> [Finding] {
    var found = result.findings
    for (entry, (fold, partial)) in zip(rules.datasetRules, zip(folds, result.partials)) {
      var lastRow = -1
      for placed in fold.merge(partial, of: origin) {
        let severity = min(rules.severity(of: entry.index), placed.defect.atMost)
        summary.count(entry.index, severity, isOfRow: placed.place.row != lastRow)
        lastRow = placed.place.row
        result.raise(row: placed.place.row, to: severity)
        var defect = placed.defect
        redaction?.apply(to: &defect)
        redaction?.applyToPointer(of: &defect)
        found.append(
          BlockFinding(
            rule: entry.index, severity: severity, defect: defect, place: placed.place,
            column: placed.column))
      }
    }
    // By place, then by rule; a rule's own order is kept.
    let order = found.indices.sorted { first, second in
      let left = found[first]
      let right = found[second]
      if left.place.line != right.place.line { return left.place.line < right.place.line }
      if left.column != right.column { return left.column < right.column }
      return left.rule != right.rule ? left.rule < right.rule : first < second
    }
    return order.compactMap { place(found[$0]) }
  }

  /// The finding as a user sees it, or `nil` where the rule has said enough.
  private mutating func place(_ found: BlockFinding) -> Finding? {
    reported[found.rule] += 1
    guard reported[found.rule] <= rules.placesPerRule else { return nil }
    return Finding(
      rule: rules.policy.entries[found.rule].id, severity: found.severity,
      location: Location(
        file: origin.file, line: origin.line + found.place.line + 1, column: found.column,
        byteOffset: origin.offset + found.place.offset,
        row: found.isOfRow ? origin.row + found.place.row : nil),
      defect: found.defect)
  }
}
