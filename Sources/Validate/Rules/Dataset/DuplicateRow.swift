import Records
import Settings

struct DuplicateRow: DatasetRule {
  static let id: RuleID = "dataset/duplicate-row"
  static let summary = "A row is the same as an earlier one."
  static let rationale = """
    A repeated row is trained on twice, and where one copy lands in the test set it is leaked. \
    Rows are compared by the XXH3-128 hash of their canonical JSON, so key order, white space and \
    escapes make no difference.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  struct Sighting: Sendable {
    var hash: RowHash
    var place: PlaceInBlock
  }

  /// The rows seen so far, and where each file begins among their lines.
  struct Whole {
    var seen = HashTable()
    var files: [(name: String, firstLine: Int)] = []
    var linesInFront = 0
  }

  func makeNotes() -> [Sighting] { [] }
  func makeWhole() -> Whole { Whole() }

  func note(_ record: Record, at place: PlaceInBlock, in notes: inout [Sighting]) {
    notes.append(Sighting(hash: record.hash, place: place))
  }

  func take(from notes: inout [Sighting]) -> [Sighting] {
    defer { notes = [] }
    return notes
  }

  func merge(
    _ partial: [Sighting], of origin: BlockOrigin, into whole: inout Whole
  ) -> [PlacedDefect] {
    whole.enter(origin)
    return partial.compactMap { sighting in
      let line = whole.line(origin.line + sighting.place.line)
      guard let first = whole.seen.insert(sighting.hash, line: line) else { return nil }
      let name = whole.name(of: first)
      return PlacedDefect(Defect(.duplicate(of: name)), at: sighting.place)
    }
  }
}

extension DuplicateRow.Whole {
  /// Notes that a block of a file begins.
  fileprivate mutating func enter(_ origin: BlockOrigin) {
    if files.count == origin.fileIndex { files.append((origin.file, linesInFront)) }
  }

  /// A line of the newest file, counted through all files.
  fileprivate mutating func line(_ line: Int) -> Int {
    let global = (files.last?.firstLine ?? 0) + line
    linesInFront = max(linesInFront, global + 1)
    return global
  }

  /// Where a line is, as seen from the newest file.
  fileprivate func name(of line: Int) -> String {
    guard let home = files.lastIndex(where: { $0.firstLine <= line }) else {
      return "an earlier row"
    }
    let number = line - files[home].firstLine + 1
    return home == files.count - 1 ? "line \(number)" : "\(files[home].name):\(number)"
  }
}

extension Message {
  fileprivate static func duplicate(of first: String) -> Message { "the same row as \(first)" }
}
