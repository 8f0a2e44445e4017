public import ArgumentParser
public import Dedupe

/// Who stays.
struct KeepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who stays of rows that are too similar: first, longest, newest, or highest:PATH for the "
        + "greatest number there.", valueName: "who"))
  var keep = "first"

  @Option(
    help: ArgumentHelp(
      "greedy: each row that leaves is too similar to one that stays. union: one row stays of all "
        + "that hang together."))
  var cluster = DedupeOptions.Clustering.greedy

  @Option(help: "What to do with rows that have no such text: keep or error.")
  var onMissing = OnMissing.keep

  @Option(
    help: ArgumentHelp(
      "Rows of this file stay and count as seen. May be given several times.", valueName: "file"))
  var against: [String] = []

  func priority() throws -> DedupeOptions.Priority {
    switch keep {
    case "first": return .first
    case "longest": return .longest
    case "newest": return .newest
    default:
      guard keep.hasPrefix("highest:") else {
        throw ValidationError(
          "--keep \"\(keep)\" is unknown; there are first, longest, newest, highest:PATH")
      }
      return .highest(try FieldPath(String(keep.dropFirst("highest:".count))))
    }
  }

  func validate() throws { _ = try priority() }
}

enum OnMissing: String, ExpressibleByArgument, CaseIterable {
  case keep
  case error
}

extension DedupeOptions.Clustering: ExpressibleByArgument {}
