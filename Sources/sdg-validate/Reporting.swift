import Records
import Reports
import Validate

extension Entry {
  init(_ finding: Finding) {
    self.init(
      rule: finding.rule.description, severity: Severity(finding.severity),
      place: Place(finding.location), pointer: finding.defect.pointer,
      message: finding.defect.message.text, hint: finding.defect.hint)
  }
}

extension Place {
  fileprivate init(_ location: Location) {
    self.init(
      file: location.file, line: location.line, column: location.column,
      byteOffset: location.byteOffset, row: location.row)
  }
}

extension Entry.Severity {
  fileprivate init(_ severity: Validate.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info, .off: self = .info
    }
  }
}

extension Digest {
  init(_ summary: Summary, firstPlaces: [RuleID: [Place]]) {
    self.init()
    files = summary.files
    bytes = summary.bytes
    rows = summary.rows
    errorRows = summary.errorRows
    warningRows = summary.warningRows
    isCutShort = summary.isCutShort
    rules = summary.rules.compactMap { rule in
      guard rule.tally.findings > 0 else { return nil }
      let worst: Entry.Severity =
        rule.tally.errors > 0 ? .error : rule.tally.warnings > 0 ? .warning : .info
      return RuleLine(
        rule: rule.id.description, severity: worst, findings: rule.tally.findings,
        rows: rule.tally.rows, places: firstPlaces[rule.id] ?? [])
    }
    rules.sort { ($0.severity.rank, $0.rule) < ($1.severity.rank, $1.rule) }
    tables = Self.tables(summary.statistics)
    remarks = summary.silentDrops + summary.brokenGates.map { "gate: \($0)" }
    if isCutShort { remarks.append("stopped at --max-errors; the rest was not looked at") }
  }

  private static func tables(_ statistics: Statistics) -> [Table] {
    let shares = [("p5", 0.05), ("p50", 0.5), ("p95", 0.95)]
    return [
      Table(
        title: "formats",
        lines: lines(statistics.shapes.map { ($0.shape?.rawValue ?? "unknown", $0.rows) })),
      Table(
        title: "roles",
        lines: lines(statistics.roles.map { ($0.role?.rawValue ?? "unknown", $0.turns) })),
      Table(title: "turns", lines: shares.map { ($0, statistics.turns(atQuantile: $1)) }),
      Table(title: "bytes", lines: shares.map { ($0, statistics.bytes(atQuantile: $1)) }),
      Table(
        title: statistics.texts.isExact ? "tokens" : "tokens, estimated",
        lines: shares.compactMap { name, share in
          statistics.texts.tokens(atQuantile: share).map { (name, $0) }
        }),
      Table(
        title: "languages of answers, in a sample",
        lines: lines(statistics.texts.languages.map { ($0.key, $0.value) })),
      Table(title: "calls", lines: lines(statistics.calls.map { ($0.key, $0.value) })),
    ].filter { !$0.lines.isEmpty }
  }

  /// Most frequent first.
  private static func lines(_ counts: [(String, Int)]) -> [(name: String, number: Int)] {
    counts.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}

extension Entry.Severity {
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
