import ArgumentParser
import CommandSupport
import Dedupe
import Foundation

/// `sdg-dedupe merge`: the verdicts on a dataset that was sketched in shards.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdg-dedupe merge",
    abstract:
      "Join the sketches of a dataset's shards: the verdicts are those of one run over all.",
    discussion: """
      Give the options that the shards were sketched with, and the files of all shards with --rows \
      to write what stays.
      """,
    helpNames: .long)

  @Argument(help: "The sketches, in the order of the shards.")
  var sketches: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The JSONL files of all shards, in order.", valueName: "files"))
  var rows: [String] = []

  @OptionGroup(title: "What is too similar") var match: MatchOptions
  @OptionGroup(title: "What is written") var output: OutputOptions

  @Option(help: "greedy, or union: one row stays of all that hang together.")
  var cluster = DedupeOptions.Clustering.greedy

  @Option(help: ArgumentHelp("The most memory to take, as 2GB.", valueName: "size"))
  var memory: ByteCount?

  func validate() throws {
    if sketches.isEmpty { throw ValidationError("no sketch given; name those of all shards") }
    if output.isIdle {
      throw ValidationError("nothing to do; name -o, --removed, --removed-ids or --dry-run")
    }
    if rows.isEmpty, output.output != nil || output.removed != nil {
      throw ValidationError("-o and --removed need the rows; name the files with --rows")
    }
    if let memory, memory.bytes < Memory.least {
      throw ValidationError(
        "--memory is less than \(Quantity.bytes(Memory.least)), the least that will do")
    }
  }

  func run() async throws {
    var options = try match.options()
    options.cluster = cluster
    let started = ContinuousClock.now
    let paths = try InputFiles.expand(rows)
    let files = try OutputFiles(output, inputs: sketches + paths)
    let budget = Memory(
      limit: memory?.bytes, folder: ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")
    let outcome = try Deduplicator(options, jobs: 1, memory: budget).run(shards: sketches)
    let outputs = try RowOutputs(output, outcome, files: files)
    try outputs.writeNumbers()
    if files.needRows {
      let count = try RowReading.read(paths) { try outputs.write($0) }
      guard count == outcome.rows else { throw OtherRows(read: count, sketched: outcome.rows) }
    }
    try outputs.finish()
    let summary = RunSummary(outcome)
    if !output.quiet {
      writeError(
        summary.text(name: "\(sketches.count) shards", elapsed: ContinuousClock.now - started))
    }
    try summary.checkGate(output)
  }
}

/// Files that are not those that were sketched.
struct OtherRows: Error, CustomStringConvertible {
  let read: Int
  let sketched: Int

  var description: String {
    "--rows has \(Quantity.count(read)) rows and the sketches \(Quantity.count(sketched)); "
      + "name the files that were sketched, in order"
  }
}
