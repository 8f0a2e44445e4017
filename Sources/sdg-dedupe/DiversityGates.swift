import ArgumentParser
import Dedupe

/// Numbers that a dataset must keep.
struct DiversityGates: ParsableArguments {
  @Option(
    help: ArgumentHelp("The greatest share of rows that may be duplicates.", valueName: "share"))
  var maxDuplicateRate: Double?

  @Option(
    help: ArgumentHelp(
      "The greatest compression ratio, of all and of each category.", valueName: "ratio"))
  var maxCompressionRatio: Double?

  @Option(help: ArgumentHelp("The greatest share of rows with a template.", valueName: "share"))
  var maxRepeatedShare: Double?

  @Option(help: ArgumentHelp("The greatest share of rows with one opening.", valueName: "share"))
  var maxOpeningShare: Double?

  @Option(help: ArgumentHelp("The greatest self-BLEU.", valueName: "score"))
  var maxSelfBleu: Double?

  @Option(
    name: .customLong("min-distinct-2"),
    help: ArgumentHelp("The least distinct-2.", valueName: "share"))
  var minDistinct2: Double?

  @Option(help: ArgumentHelp("The least evenness of each axis.", valueName: "share"))
  var minEvenness: Double?

  /// What is broken, a line each.
  func broken(by diversity: Diversity) -> [String] {
    var broken: [String] = []
    func atMost(_ value: Double, _ limit: Double?, _ what: String, _ option: String) {
      guard let limit, value > limit else { return }
      broken.append("\(what) is \(value.fourPlaces), above \(option) \(limit)")
    }
    func atLeast(_ value: Double, _ limit: Double?, _ what: String, _ option: String) {
      guard let limit, value < limit else { return }
      broken.append("\(what) is \(value.fourPlaces), below \(option) \(limit)")
    }
    atMost(diversity.duplicateRate, maxDuplicateRate, "the duplicate rate", "--max-duplicate-rate")
    atMost(
      diversity.compressionRatio, maxCompressionRatio, "the compression ratio",
      "--max-compression-ratio")
    for category in diversity.categories {
      atMost(
        category.compressionRatio, maxCompressionRatio,
        "the compression ratio of \"\(category.name)\"", "--max-compression-ratio")
    }
    atMost(
      diversity.repeatedShare, maxRepeatedShare, "the share of rows with a template",
      "--max-repeated-share")
    if let opening = diversity.openings.first {
      let share = Double(opening.count) / Double(max(1, diversity.rows))
      atMost(
        share, maxOpeningShare, "the share of rows that begin with \"\(opening.text)\"",
        "--max-opening-share")
    }
    atMost(diversity.selfBLEU, maxSelfBleu, "self-BLEU", "--max-self-bleu")
    if diversity.distinct.count > 1 {
      atLeast(diversity.distinct[1], minDistinct2, "distinct-2", "--min-distinct-2")
    }
    for axis in diversity.axes {
      atLeast(axis.evenness, minEvenness, "the evenness of \(axis.name)", "--min-evenness")
    }
    return broken
  }
}
