import ArgumentParser
import Reports
import Settings

/// What is printed, where, and how much of it.
struct ReportOptions: ParsableArguments {
  @Option(
    help: "What findings look like: text, concise, json, jsonl or github.",
    transform: Self.format)
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Write a report to a file as well; may be given several times.", valueName: "format=path"),
    transform: ReportRequest.init)
  var report: [ReportRequest] = []

  @Option(help: "Stop soon after this many errors, at the end of the block being read.")
  var maxErrors: Int?

  @Option(
    help: """
      How many findings of a rule are printed; all are counted. (default: 20 for text, concise \
      and github, no limit for json and jsonl)
      """)
  var maxPerRule: Int?

  @Flag(help: "Describe the dataset on standard error at the end.")
  var statistics = false

  @Flag(help: "Print findings only: no progress, no summary.")
  var quiet = false

  func validate() throws {
    if let maxErrors, maxErrors < 1 { throw ValidationError("--max-errors must be 1 or more") }
    if let maxPerRule, maxPerRule < 1 { throw ValidationError("--max-per-rule must be 1 or more") }
  }

  static func format(_ name: String) throws -> ReportFormat {
    guard let format = ReportFormat(rawValue: name) else {
      let known = ReportFormat.allCases.map(\.rawValue)
      let proposal = nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
      throw ValidationError(
        "unknown format \"\(name)\"; \(proposal ?? "there are \(known.joined(separator: ", "))")")
    }
    return format
  }

  /// Whether some report describes the dataset, asked or not.
  var holdsStatistics: Bool { ([format] + report.map(\.format)).contains(.json) }

  /// How many findings of a rule a report of a format writes.
  func limit(for format: ReportFormat) -> Int {
    maxPerRule ?? ([.json, .jsonl].contains(format) ? .max : 20)
  }
}

/// A report that goes to a file.
struct ReportRequest: Sendable {
  var format: ReportFormat
  var path: String

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("--report takes format=path, as json=report.json")
    }
    format = try ReportOptions.format(parts[0])
    path = parts[1]
  }
}
