import ArgumentParser
import Dedupe
import Text

/// What counts as too similar.
struct MatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The text that counts: all, prompt, response, or a path as meta.topic or "
        + "messages[role=user].content; @0.9 behind it is its own threshold. May be given several "
        + "times: a row leaves if one of them says so.",
      valueName: "key"))
  var key: [String] = []

  @Option(help: "The Jaccard similarity of word n-grams from which on a row leaves.")
  var threshold = 0.8

  @Option(
    help: ArgumentHelp(
      "Compare texts by ROUGE-L instead, as Self-Instruct does with instructions at 0.7, and let a "
        + "row leave from this F1 on. For short texts, and exact.", valueName: "f1"))
  var rouge: Double?

  @Option(
    help: ArgumentHelp("Words of an n-gram, or auto by the length of a text.", valueName: "n"))
  var shingle = "5"

  @Option(help: "How a text becomes words: unicode, or simple (lower case and \\w+).")
  var normalizer = NormalizerName.unicode

  @Option(help: "What is folded as well: nfkc, digits or accents. May be given several times.")
  var fold: [FoldingName] = []

  @Flag(help: "Find every pair, by a join instead of MinHash.")
  var exact = false

  @Flag(help: "Find pairs by MinHash, however short rows are.")
  var minhash = false

  func validate() throws {
    if key.count > 100 { throw ValidationError("--key is given \(key.count) times, 100 at most") }
    guard threshold > 0, threshold <= 1 else {
      throw ValidationError("--threshold \(threshold) is not above 0 and at most 1")
    }
    if let rouge, !(rouge > 0 && rouge <= 1) {
      throw ValidationError("--rouge \(rouge) is not above 0 and at most 1")
    }
    if rouge != nil && minhash { throw ValidationError("--rouge is exact; leave out --minhash") }
    if exact && minhash { throw ValidationError("--exact and --minhash exclude each other") }
    if normalizer == .simple && !fold.isEmpty {
      throw ValidationError("--fold is for --normalizer unicode")
    }
    if shingle != "auto", !(Int(shingle).map { (1...100).contains($0) } ?? false) {
      throw ValidationError("--shingle \(shingle) is neither auto nor a number from 1 to 100")
    }
    _ = try options()
  }

  func options() throws -> DedupeOptions {
    let names = key.isEmpty ? ["all"] : key
    var options = DedupeOptions(
      keys: try names.map { try KeySelector($0, threshold: rouge ?? threshold) })
    if rouge != nil { options.measure = .rouge }
    let folding = Folding(fold.map(\.folding))
    options.normalizer = normalizer == .simple ? .simple : .unicode(folding)
    options.shingle = Int(shingle).map { .words($0) } ?? .automatic
    options.method = exact ? .exact : minhash ? .minhash : .automatic
    return options
  }
}

enum NormalizerName: String, ExpressibleByArgument, CaseIterable {
  case unicode
  case simple
}

enum FoldingName: String, ExpressibleByArgument, CaseIterable {
  case nfkc
  case digits
  case accents

  var folding: Folding {
    switch self {
    case .nfkc: .compatibility
    case .digits: .digits
    case .accents: .accents
    }
  }
}
