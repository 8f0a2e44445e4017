/// What a report looks like.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// A line a finding, with what would mend it, for people.
  case text
  /// A line a finding and nothing else.
  case concise
  /// One document with findings, rules and dataset.
  case json
  /// An object a line; the last one is the summary.
  case jsonl
  /// Workflow commands that GitHub turns into annotations.
  case github
}

/// A report being written, finding by finding.
public struct Report {
  private let format: ReportFormat
  private let isColored: Bool
  private let limit: Int
  private let write: (String) throws -> Void
  private var reported: [String: Int] = [:]
  private var entries = 0
  private var annotations: [Entry.Severity: Int] = [:]

  /// Whether findings were left out because of the limit.
  public private(set) var isTruncated = false

  /// - Parameters:
  ///   - limit: How many findings of one rule are written.
  ///   - write: Takes text in pieces.
  public init(
    _ format: ReportFormat, isColored: Bool = false, limit: Int = .max,
    write: @escaping (String) throws -> Void
  ) {
    self.format = format
    self.isColored = isColored
    self.limit = limit
    self.write = write
  }

  public mutating func add(_ entry: Entry) throws {
    guard reported[entry.rule, default: 0] < limit else {
      isTruncated = true
      return
    }
    reported[entry.rule, default: 0] += 1
    switch format {
    case .text: try write(entry.text(isColored: isColored))
    case .concise: try write(entry.line(isColored: isColored) + "\n")
    case .json:
      try write(entries == 0 ? "{\"findings\": [\n" : ",\n")
      try write(JSONText.object { entry.addMembers(to: &$0) })
    case .jsonl:
      try write(
        JSONText.object { json in
          json.member("kind", "finding")
          entry.addMembers(to: &json)
        } + "\n")
    case .github: try annotate(entry)
    }
    entries += 1
  }

  /// Writes what stands at the end.
  ///
  /// - Parameter digest: Its rules say how many findings there are in all.
  public mutating func finish(_ digest: Digest) throws {
    isTruncated = isTruncated || digest.rules.contains { $0.findings > limit }
    switch format {
    case .text:
      for rule in digest.rules where rule.findings > limit {
        try write("… \(rule.findings - limit) more \(rule.rule)\n")
      }
    case .concise: break
    case .json:
      if entries == 0 { try write("{\"findings\": [") }
      var json = JSONText()
      digest.addMembers(to: &json, truncated: isTruncated)
      try write("\n], \(json.text)}\n")
    case .jsonl:
      try write(
        JSONText.object { json in
          json.member("kind", "summary")
          digest.addMembers(to: &json, truncated: isTruncated)
        } + "\n")
    case .github:
      let left = digest.rules.reduce(0) { $0 + $1.findings } - annotations.values.reduce(0, +)
      if left > 0 { try write("::notice::sdg: \(left) more findings; see the log or a report\n") }
    }
  }

  /// GitHub shows ten annotations of a kind for a step and drops the others.
  private mutating func annotate(_ entry: Entry) throws {
    guard annotations[entry.severity, default: 0] < 10 else { return }
    annotations[entry.severity, default: 0] += 1
    try write(entry.annotation + "\n")
  }
}
