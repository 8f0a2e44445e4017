import Records
import Settings

struct KeysetDrift: DatasetRule {
  static let id: RuleID = "format/keyset-drift"
  static let summary = "A row has other top-level keys than the first row of its file."
  static let rationale = """
    Arrow gives every row the union of all keys and fills the gaps with null, so that a row \
    without tools comes out with "tools": null. Each new set of keys is told once.
    """
  static let severity: Severity = .info

  /// Sets beyond this number are not remembered, and so not told.
  private static let limit = 64

  init(options: inout OptionReader) throws(SettingsError) {}

  struct Sighting: Sendable {
    var keys: Set<String>
    var place: PlaceInBlock
  }

  struct Notes {
    var known: Set<Int> = []
    var sightings: [Sighting] = []
  }

  struct Whole {
    var file = -1
    var first: Set<String> = []
    var known: Set<Set<String>> = []
  }

  func makeNotes() -> Notes { Notes() }
  func makeWhole() -> Whole { Whole() }

  func note(_ record: Record, at place: PlaceInBlock, in notes: inout Notes) {
    guard let members = record.root.object else { return }
    // Independent of order: a sum of hashes.
    let fingerprint = members.reduce(0) { $0 &+ $1.key.hashValue }
    guard notes.known.count < Self.limit, notes.known.insert(fingerprint).inserted else { return }
    let keys = Set(members.map(\.key.description))
    notes.sightings.append(Sighting(keys: keys, place: place))
  }

  func take(from notes: inout Notes) -> [Sighting] {
    defer { notes.sightings = [] }
    return notes.sightings
  }

  func merge(
    _ partial: [Sighting], of origin: BlockOrigin, into whole: inout Whole
  ) -> [PlacedDefect] {
    if whole.file != origin.fileIndex { whole = Whole(file: origin.fileIndex) }
    return partial.compactMap { sighting in
      let isFirst = whole.known.isEmpty
      if isFirst { whole.first = sighting.keys }
      guard whole.known.count < Self.limit, whole.known.insert(sighting.keys).inserted, !isFirst
      else { return nil }
      let message: Message = .drift(
        added: sighting.keys.subtracting(whole.first),
        missing: whole.first.subtracting(sighting.keys))
      return PlacedDefect(Defect(message), at: sighting.place)
    }
  }
}

extension Message {
  fileprivate static func drift(added: Set<String>, missing: Set<String>) -> Message {
    let parts = [("adds", added), ("lacks", missing)].filter { !$0.1.isEmpty }
    let words = parts.map { verb, keys in
      "\(verb) " + keys.sorted().prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    }
    return "other keys than the first row: \(words.joined(separator: "; "))"
  }
}
