import ArgumentParser
import CommandSupport
import Foundation
import Reports
import Settings
import Validate

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdg-validate",
    abstract: "Check JSONL training data before a GPU-hour is spent on it.",
    discussion: """
      Prints one finding a line, with file, line, column and JSON Pointer. Exits with 0 if \
      nothing is wrong, with 1 if something is, and with 2 if it could not be told.
      """,
    version: "0.1.0")

  @Argument(
    help: "JSONL files, also .gz and .zst; - is standard input.",
    completion: .file(extensions: ["jsonl", "gz", "zst"]))
  var files: [String] = []

  @OptionGroup(title: "What is checked") var policy: PolicyOptions
  @OptionGroup(title: "What is printed") var output: ReportOptions

  @Option(help: "How many blocks are checked at once. (default: the number of cores)")
  var jobs: Int?

  @Flag(help: "List all rules and leave.")
  var listRules = false

  @Option(
    help: ArgumentHelp("Say what a rule is for, with an example, and leave.", valueName: "id"))
  var explain: String?

  @Flag(help: "Show which rules apply with which options, and leave.")
  var showConfig = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if files.isEmpty && !listRules && explain == nil && !showConfig {
      throw ValidationError("no file given; name JSONL files, or - for standard input")
    }
  }

  func run() async throws {
    let shared = SharedFiles()
    let policy = try self.policy.policy(from: shared)
    if listRules { return print(RuleListing.all(policy), terminator: "") }
    if let explain { return print(try RuleListing.explain(explain, shared), terminator: "") }
    if showConfig { return print(RuleListing.config(policy), terminator: "") }
    let summary = try await check(try InputFiles.expand(files), policy)
    let failed = self.policy.failOn.fails(summary) || !summary.brokenGates.isEmpty
    if failed { throw ExitCode.dataErrors }
  }

  private func check(_ paths: [String], _ policy: Policy) async throws -> Summary {
    let reports = try ReportSet(output)
    var progress = Progress(total: InputFiles.size(of: paths), isQuiet: output.quiet)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let jobs = jobs ?? cores
    let validator = Validator(
      policy, jobs: jobs, waiting: jobs >= cores ? 1 : 0, placesPerRule: reports.placesPerRule,
      maxErrors: output.maxErrors)
    let summary = try await validator.run(
      paths,
      progress: { progress.update(bytes: $0.bytes, rows: $0.rows) },
      report: { finding in
        progress.clear()
        try reports.add(finding)
      })
    progress.clear()
    let digest = reports.digest(of: summary)
    try reports.finish(digest)
    if !output.quiet, output.format == .text {
      writeError(closing(digest, paths, progress.elapsed, showsDataset: output.statistics))
    }
    return summary
  }

  /// The table, the remarks, and one line that adds up.
  private func closing(
    _ digest: Digest, _ paths: [String], _ elapsed: Duration, showsDataset: Bool
  ) -> String {
    var text = digest.table
    if !text.isEmpty { text = "\n\(text)\n" }
    if showsDataset { text += digest.datasetTables + "\n" }
    text += digest.remarks.map { "\($0)\n" }.joined()
    let rate = Double(digest.bytes) / max(elapsed.inSeconds, 0.001)
    let name = paths.count == 1 ? paths[0] : "\(paths.count) files"
    text += "\(name): \(Quantity.count(digest.rows)) \(digest.rows == 1 ? "row" : "rows") = "
    text += "\(Quantity.count(digest.rows - digest.errorRows)) without errors"
    text += " + \(Quantity.count(digest.errorRows)) with; "
    text += "\(Quantity.bytes(digest.bytes)) in \(Quantity.time(elapsed)), \(Quantity.rate(rate))\n"
    return text
  }
}
