import ArgumentParser
import CommandSupport
import Dedupe
import Foundation
import Records
import Reports
import Text

/// `sdg-dedupe decontaminate`: benchmarks' questions in the data.
struct DecontaminateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdg-dedupe decontaminate",
    abstract: "Find the questions of benchmarks in JSONL training data, and take such rows out.",
    discussion: """
      A row is contaminated if it shares 13 words in a row with a question, or holds a shorter \
      question of 5 words or more as a whole. Exits with 1 if more rows are than \
      --max-contaminated-rate allows.
      """,
    helpNames: .long)

  @Argument(help: "JSONL files, also .gz and .zst, read as one dataset.")
  var files: [String] = []

  @Option(
    name: .customLong("benchmark"), parsing: .upToNextOption,
    help: ArgumentHelp("The JSONL files of benchmarks.", valueName: "files"))
  var benchmarks: [String] = []

  @Option(help: ArgumentHelp("The text of a row that is searched.", valueName: "key"))
  var key = "all"

  @Option(
    help: ArgumentHelp(
      "The text of a benchmark's row. (default: question, problem, prompt or text)",
      valueName: "key"))
  var questionKey: String?

  @Option(help: ArgumentHelp("Words in a row that tell.", valueName: "n"))
  var ngram = 13

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where the clean rows are written, byte for byte.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where each hit is told of: row, benchmark, question, words, text.", valueName: "file"))
  var hits: String?

  @Option(
    help: ArgumentHelp(
      "The run fails where a greater share of the rows is contaminated.", valueName: "share"))
  var maxContaminatedRate: Double?

  @Option(help: "How many blocks are read at once. (default: the number of cores)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if files.isEmpty { throw ValidationError("no file given; name JSONL files") }
    if files.contains("-") {
      throw ValidationError("standard input cannot be read twice; name a file")
    }
    if benchmarks.isEmpty {
      throw ValidationError("no benchmark given; name files with --benchmark")
    }
    if ngram < Decontaminator.leastWords {
      throw ValidationError("--ngram must be \(Decontaminator.leastWords) or more")
    }
    if let rate = maxContaminatedRate, !(0...1).contains(rate) {
      throw ValidationError("--max-contaminated-rate \(rate) is not in 0...1")
    }
  }

  func run() async throws {
    try OutputFiles.checkDistinct([output, hits].compactMap(\.self))
    let paths = try InputFiles.expand(files)
    let evals = try InputFiles.expand(benchmarks)
    let started = ContinuousClock.now
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let decontaminator = Decontaminator(
      key: try KeySelector(key, threshold: 1),
      questionKey: try questionKey.map { try KeySelector($0, threshold: 1) },
      normalizer: .unicode(), size: ngram, jobs: min(jobs ?? cores, cores))
    var protected: [FileIdentity: String] = [:]
    for path in paths + evals { FileIdentity(path).map { protected[$0] = "an input" } }
    let kept = try output.map {
      $0 == "-" ? .standardOutput() : try Output.file($0, protected: protected)
    }
    let told = try hits.map {
      $0 == "-" ? .standardOutput() : try Output.file($0, protected: protected)
    }
    let found = try await decontaminator.run(paths, benchmarks: evals)
    for hit in found.hits { try told?.write(hit.json(found) + "\n") }
    if let kept { try write(paths, without: Set(found.hits.map(\.row)), to: kept) }
    try kept?.finish()
    try told?.finish()
    writeError(found.table(elapsed: ContinuousClock.now - started))
    let rate = found.rows == 0 ? 0 : Double(found.contaminatedRows) / Double(found.rows)
    if let limit = maxContaminatedRate, rate > limit {
      writeError(
        "sdg-dedupe decontaminate: \(rate.fourPlaces) of the rows are contaminated, above "
          + "--max-contaminated-rate \(limit)\n")
      throw ExitCode.dataErrors
    }
  }

  private func write(_ paths: [String], without dropped: Set<Int>, to output: Output) throws {
    var writer = LineWriter(output)
    try RowReading.read(paths) { piece in
      var count = 0
      for line in piece.rows {
        if !dropped.contains(piece.firstRow + count) {
          try writer.write(piece.bytes.slice(line.range))
        }
        count += 1
      }
      return count
    }
  }
}

extension Contamination.Hit {
  fileprivate func json(_ all: Contamination) -> String {
    JSONText.object { json in
      json.member("row", row)
      json.member("benchmark", all.benchmarks[benchmark].path)
      json.member("question", question)
      json.member("first_word", words.lowerBound)
      json.member("words", words.count)
      json.member("text", text)
    }
  }
}

extension Contamination {
  fileprivate func table(elapsed: Duration) -> String {
    var text = ""
    for benchmark in benchmarks {
      text += "\(benchmark.path): \(Quantity.count(benchmark.questionsHit)) of "
      text += "\(Quantity.count(benchmark.questions)) questions stand in "
      text += "\(Quantity.count(benchmark.rowsHit)) rows\n"
    }
    text += "\(Quantity.count(rows)) rows = \(Quantity.count(rows - contaminatedRows)) clean + "
    text += "\(Quantity.count(contaminatedRows)) contaminated; \(Quantity.bytes(bytes)) in "
    return text + "\(Quantity.time(elapsed))\n"
  }
}
