import ArgumentParser
import CommandSupport
import Dedupe
import Foundation
import Records

struct DedupeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdg-dedupe",
    abstract: "Take near-duplicates out of JSONL training data.",
    discussion: """
      Rows whose text is too similar to that of a row that stays leave; the others are written as \
      they are. sdg-dedupe sketch and sdg-dedupe merge do the same in shards. Exits with 0 if all went well, with 1 if a gate is broken, and with 2 if it could \
      not be told.
      """,
    version: "0.1.0",
    // Short options can stand in one word: -dash.jsonl would ask for help by its h.
    helpNames: .long)

  @Argument(
    help: "JSONL files, also .gz and .zst, read as one dataset; - is standard input.",
    completion: .file(extensions: ["jsonl", "gz", "zst"]))
  var files: [String] = []

  @OptionGroup(title: "What is too similar") var match: MatchOptions
  @OptionGroup(title: "Who stays") var keep: KeepOptions
  @OptionGroup(title: "What is written") var output: OutputOptions

  @Option(help: "How many blocks are read at once. (default: the number of cores)")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The most memory to take, as 2GB; what does not fit goes to files under $TMPDIR. (default: "
        + "half of the machine's)", valueName: "size"))
  var memory: ByteCount?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if let memory, memory.bytes < Memory.least {
      throw ValidationError(
        "--memory is less than \(Quantity.bytes(Memory.least)), the least that will do")
    }
    if files.isEmpty {
      throw ValidationError("no file given; name JSONL files, or - for standard input")
    }
    if output.isIdle {
      throw ValidationError("nothing to do; name -o, --removed, --removed-ids or --dry-run")
    }
    if match.rouge != nil, keep.index != nil {
      throw ValidationError("--rouge has no index; name earlier files with --against")
    }
    if (files + keep.against).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- is named twice; standard input can be read once")
    }
  }

  func run() async throws {
    var options = try match.options()
    options.keep = try keep.priority()
    options.cluster = keep.cluster
    let named = try InputFiles.expand(files)
    let against = try InputFiles.expand(keep.against)
    let outputs = try OutputFiles(output, inputs: named + against)
    let needsRows = outputs.needRows || !output.quiet
    let spool = named.contains("-") && needsRows ? try self.spool() : nil
    let paths = named.map { $0 == "-" ? spool?.path ?? $0 : $0 }
    let budget = Memory(limit: memory?.bytes, folder: folder)
    var progress = Progress(total: InputFiles.size(of: against + paths), isQuiet: output.quiet)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let index = try keep.index.map { try Index(path: $0) }
    let outcome: Outcome
    do {
      outcome = try await Deduplicator(options, jobs: min(jobs ?? cores, cores), memory: budget)
        .run(
          paths, references: against, index: index,
          progress: { progress.update(bytes: $0, rows: $1) })
    } catch {
      progress.clear()
      throw error
    }
    progress.clear()
    try checkMissing(outcome)
    let summary = RunSummary(outcome)
    let rows = try RowOutputs(output, outcome, files: outputs)
    try rows.writeNumbers()
    if outputs.needRows { try reread(paths, outcome) { try rows.write($0) } }
    try rows.finish()
    // Last: rows that were not written must not count as seen.
    if !output.dryRun { try index?.add(outcome) }
    if !output.quiet {
      let excerpts = Excerpts(summary, options.keys)
      try excerpts?.gather(paths, against)
      let name = named.count == 1 ? named[0] : "\(named.count) files"
      writeError(summary.table(excerpts?.texts ?? [:]))
      writeError(summary.text(name: name, elapsed: progress.elapsed))
    }
    try summary.checkGate(output)
  }

  /// Where files without a name are made.
  private var folder: String { ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp" }

  private func spool() throws -> Spool {
    if !output.quiet {
      writeError("standard input is kept in \(folder), because its rows are read a second time\n")
    }
    return try Spool(folder: folder)
  }

  private func reread(
    _ paths: [String], _ outcome: Outcome, _ look: (RowReading.Piece) throws -> Int
  ) throws {
    let rows = try RowReading.read(paths, look)
    guard rows == outcome.rows else { throw ChangedInput() }
  }

  private func checkMissing(_ outcome: Outcome) throws {
    guard keep.onMissing == .error else { return }
    for key in outcome.keys where key.missing > 0 {
      throw MissingText(key: key.name, rows: key.missing)
    }
    if outcome.faultyRows > 0 { throw MissingText(key: nil, rows: outcome.faultyRows) }
  }
}

/// Files that were written to while they were read.
struct ChangedInput: Error, CustomStringConvertible {
  var description: String { "the input changed while it was read; run again when it is whole" }
}

/// Rows without a text, where that is not allowed.
struct MissingText: Error, CustomStringConvertible {
  let key: String?
  let rows: Int

  var description: String {
    let count = "\(Quantity.count(rows)) \(rows == 1 ? "row" : "rows")"
    let what = key.map { "without \"\($0)\"" } ?? "that are no JSON objects"
    return "\(count) \(what); mend them, or leave out --on-missing error"
  }
}
