import ArgumentParser

/// What is written.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where the rows that stay are written, byte for byte and in order; - is standard output.",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where each row that leaves is told of: row, id, kept_row, similarity, key, reason.",
      valueName: "file"))
  var removed: String?

  @Option(
    help: ArgumentHelp(
      "Where the numbers of the rows that leave are written, from 0, one a line.",
      valueName: "file"))
  var removedIds: String?

  @Flag(help: "Write all rows, each with a member dedupe: cluster, keeper, similarity.")
  var annotate = false

  @Flag(help: "Write nothing; say what would be.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "The run fails where a greater share of the rows leaves, from 0 to 1.", valueName: "share"))
  var maxDuplicateRate: Double?

  @Flag(help: "Print nothing: no progress, no table.")
  var quiet = false

  func validate() throws {
    if let rate = maxDuplicateRate, !(0...1).contains(rate) {
      throw ValidationError("--max-duplicate-rate \(rate) is not in 0...1")
    }
    if annotate && output == nil { throw ValidationError("--annotate needs -o") }
  }

  /// Whether the run would leave nothing behind and decide nothing.
  var isIdle: Bool {
    !dryRun && output == nil && removed == nil && removedIds == nil && maxDuplicateRate == nil
  }
}
