import ArgumentParser
import CommandSupport
import Dedupe
import Foundation

/// `sdg-dedupe sketch`: one shard of a dataset, on whatever machine.
struct SketchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdg-dedupe sketch",
    abstract:
      "Write what a join needs of a shard's rows: about 250 bytes each, and their shingles.",
    discussion: """
      Sketch each shard with the same options, then run sdg-dedupe merge over the sketches in the \
      order of the shards. With --minhash or --exact the shards need not agree on how long rows are.
      """,
    helpNames: .long)

  @Argument(help: "The JSONL files of the shard, in order, also .gz and .zst.")
  var files: [String] = []

  @OptionGroup(title: "What is too similar") var match: MatchOptions

  @Option(
    help: ArgumentHelp("Take only the i-th of n parts of the files, from 0.", valueName: "i/n"))
  var shard: Shard?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where the sketch is written.", valueName: "file"))
  var output: String

  @Option(help: "How many blocks are read at once. (default: the number of cores)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if files.isEmpty { throw ValidationError("no file given; name JSONL files") }
    if match.rouge != nil { throw ValidationError("--rouge has no shards; run it over all files") }
    if output == "-" { throw ValidationError("a sketch is a file; name it with -o") }
    if !match.exact && !match.minhash {
      throw ValidationError("say --minhash or --exact, so that all shards are sketched alike")
    }
  }

  func run() async throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let all = try InputFiles.expand(files)
    let paths = try shard.map { try $0.part(of: all) } ?? all
    // A sketch takes its name by itself; whether it may is asked as of any other output.
    var protected: [FileIdentity: String] = [:]
    for path in all { FileIdentity(path).map { protected[$0] = "an input" } }
    _ = try Output.file(output, protected: protected)
    let memory = Memory(limit: nil, folder: ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")
    let rows = try await Deduplicator(
      try match.options(), jobs: min(jobs ?? cores, cores), memory: memory
    )
    .sketch(paths, to: output)
    writeError("\(output): \(Quantity.count(rows)) rows of \(paths.count) files\n")
  }
}

/// A run of files out of all: part `index` of `count`, as even as files allow and in order.
struct Shard: ExpressibleByArgument {
  let index: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], count > 0,
      (0..<count).contains(index)
    else { return nil }
    (self.index, self.count) = (index, count)
  }

  func part(of files: [String]) throws -> [String] {
    let range = files.count * index / count..<files.count * (index + 1) / count
    guard !range.isEmpty else {
      throw ValidationError("--shard \(index)/\(count) of \(files.count) files holds none")
    }
    return Array(files[range])
  }
}
