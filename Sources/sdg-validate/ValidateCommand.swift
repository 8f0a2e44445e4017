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
    version: "0.1.0",
    // Short options can stand in one word: -dash.jsonl would ask for help by its h.
    helpNames: .long)

  @Argument(
    help: "JSONL files, also .gz and .zst; - is standard input.",
    completion: .file(extensions: ["jsonl", "gz", "zst"]))
  var files: [String] = []

  @OptionGroup(title: "What is checked") var policy: PolicyOptions
  @OptionGroup(title: "What tokens are") var tokens: TokenOptions
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
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- is named twice; standard input can be read once")
    }
  }

  func run() async throws {
    let shared = SharedFiles()
    let layers = try policy.layers(from: shared)
    let policy = try self.policy.policy(layers)
    var equipment = Equipment()
    equipment.rowSchema = try SchemaFiles(self.policy.schema).compiled()
    equipment.describesTexts = output.statistics || output.holdsStatistics
    try tokens.equip(&equipment)
    if let text = try listing(policy, shared) {
      let output = Output.standardOutput()
      try output.write(text)
      return try output.finish()
    }
    equipment.patterns = try PatternFiles(shared).load()
    let paths = try InputFiles.expand(files)
    let settings = layers.map(\.file) + self.policy.schema + [tokens.tokenizer].compactMap { $0 }
    let reports = try ReportSet(output, inputs: paths + settings)
    let summary = try await check(paths, policy, equipment, reports)
    let failed = self.policy.failOn.fails(summary) || !summary.brokenGates.isEmpty
    if failed { throw ExitCode.dataErrors }
  }

  /// What was asked for instead of checking data.
  private func listing(_ policy: Policy, _ shared: SharedFiles) throws -> String? {
    if listRules { return RuleListing.all(policy) }
    if let explain { return try RuleListing.explain(explain, shared) }
    return showConfig ? RuleListing.config(policy) : nil
  }

  private func check(
    _ paths: [String], _ policy: Policy, _ equipment: Equipment, _ reports: ReportSet
  ) async throws -> Summary {
    var progress = Progress(total: InputFiles.size(of: paths), isQuiet: output.quiet)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    // More would only wait for one another.
    let jobs = min(jobs ?? cores, cores)
    let validator = Validator(
      policy, equipment: equipment, jobs: jobs, waiting: jobs == cores ? 1 : 0,
      placesPerRule: reports.placesPerRule,
      maxErrors: output.maxErrors)
    try PatternFiles.check(validator, profile: self.policy.profile)
    let summary: Summary
    do {
      summary = try await validator.run(
        paths,
        progress: { progress.update(bytes: $0.bytes, rows: $0.rows) },
        report: { finding in
          progress.clear()
          try reports.add(finding)
        },
        flush: { try reports.flush() })
    } catch {
      progress.clear()
      // What was found in front of a file that cannot be read is true all the same.
      if !(error is OutputError) { try reports.flush() }
      throw error
    }
    progress.clear()
    let digest = reports.digest(of: summary)
    try reports.finish(digest)
    writeError(closing(digest, paths, progress.elapsed))
    return summary
  }

  /// The table, the remarks, and one line that adds up.
  private func closing(_ digest: Digest, _ paths: [String], _ elapsed: Duration) -> String {
    let isFull = !output.quiet && output.format == .text
    var text = isFull && !digest.table.isEmpty ? "\n\(digest.table)\n" : ""
    if output.statistics { text += digest.datasetTables + "\n" }
    // A remark can be why the run fails.
    text += digest.remarks.map { "\($0)\n" }.joined()
    guard isFull else { return text }
    let rate = Double(digest.bytes) / max(elapsed.inSeconds, 0.001)
    let name = paths.count == 1 ? paths[0].shown : "\(paths.count) files"
    text += "\(name): \(Quantity.count(digest.rows)) \(digest.rows == 1 ? "row" : "rows") = "
    text += "\(Quantity.count(digest.rows - digest.errorRows)) without errors"
    text += " + \(Quantity.count(digest.errorRows)) with; "
    text += "\(Quantity.bytes(digest.bytes)) in \(Quantity.time(elapsed)), \(Quantity.rate(rate))\n"
    return text
  }
}
