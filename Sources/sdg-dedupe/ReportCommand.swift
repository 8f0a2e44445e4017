import ArgumentParser
import CommandSupport
import Dedupe
import Foundation

/// `sdg-dedupe report`: how various a dataset is.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdg-dedupe report",
    abstract: "Measure how various JSONL training data is.",
    discussion: """
      Duplicates and the sizes of their clusters, distinct-1 to -4, compression ratio, self-BLEU, \
      openings, templates, and the balance over declared axes. Exits with 1 if a gate is broken.
      """,
    helpNames: .long)

  @Argument(help: "JSONL files, also .gz and .zst, read as one dataset.")
  var files: [String] = []

  @OptionGroup(title: "What is looked at") var match: MatchOptions

  @Option(
    help: ArgumentHelp(
      "Paths with commas between, whose values the rows should be spread over.", valueName: "paths")
  )
  var axes = ""

  @Option(
    help: ArgumentHelp("Give the compression ratio for each value at this path.", valueName: "path")
  )
  var category: String?

  @Option(help: "Texts that self-BLEU is taken of, evenly spaced.")
  var sample = 500

  @Option(help: "How often ten words in a row may stand in the dataset.")
  var repeatLimit = 10

  @Option(help: "What the report looks like: text, json, markdown or html.")
  var format = DiversityFormat.text

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where it is written; standard output by default.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Gates") var gates: DiversityGates

  @Option(help: "How many blocks are read at once. (default: the number of cores)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if files.isEmpty { throw ValidationError("no file given; name JSONL files") }
    if files.contains("-") {
      throw ValidationError("standard input cannot be read several times; name a file")
    }
    if sample < 2 { throw ValidationError("--sample must be 2 or more") }
    if repeatLimit < 1 { throw ValidationError("--repeat-limit must be 1 or more") }
  }

  func run() async throws {
    let paths = try InputFiles.expand(files)
    let matching = try match.options()
    var options = DiversityMeter.Options(key: matching.keys[0])
    options.normalizer = matching.normalizer
    options.category = try category.map { try FieldPath($0) }
    options.axes = try axes.split(separator: ",").map { try FieldPath(String($0)) }
    options.sample = sample
    options.repeatLimit = repeatLimit
    var protected: [FileIdentity: String] = [:]
    for path in paths { FileIdentity(path).map { protected[$0] = "an input" } }
    let file = try output.map { try Output.file($0, protected: protected) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let memory = Memory(
      limit: nil, folder: ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")
    let outcome = try await Deduplicator(matching, jobs: min(jobs ?? cores, cores), memory: memory)
      .run(paths)
    let diversity = try DiversityMeter(options).run(paths, outcome: outcome)
    let name = paths.count == 1 ? paths[0] : "\(paths.count) files"
    let target = file ?? .standardOutput()
    try target.write(format.render(diversity, name: name))
    try target.finish()
    let broken = gates.broken(by: diversity)
    for gate in broken { writeError("sdg-dedupe report: \(gate)\n") }
    if !broken.isEmpty { throw ExitCode.dataErrors }
  }
}

extension DiversityFormat: ExpressibleByArgument {}
