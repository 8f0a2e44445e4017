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

  @Option(
    help: ArgumentHelp(
      "A folder that remembers the rows that stayed: they count as seen, and those that stay now "
        + "are added. Made where there is none.", valueName: "folder"))
  var index: String?

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

  func validate() throws {
    let priority = try priority()
    if index != nil, priority != .first || cluster != .greedy {
      throw ValidationError("--index goes by the order of the rows; leave out --keep and --cluster")
    }
  }
}

enum OnMissing: String, ExpressibleByArgument, CaseIterable {
  case keep
  case error
}

extension DedupeOptions.Clustering: ExpressibleByArgument {}
