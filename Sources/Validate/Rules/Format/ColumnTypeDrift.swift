import Records
import Settings

struct ColumnTypeDrift: DatasetRule {
  static let id: RuleID = "format/column-type-drift"
  static let summary = "The same path holds values of different types in different rows."
  static let rationale = """
    Arrow, and with it datasets and pandas, gives a column one type: the file does not load, or \
    loads with the values turned into text. It is the commonest complaint about JSONL data sets. \
    Null fits every column.
    """
  static let severity: Severity = .warning

  /// Whether the schemas inside `tools` are columns too, as they are to Arrow.
  let schemas: Bool

  init(options: inout OptionReader) throws(SettingsError) {
    schemas = try options.take("schemas", default: false)
  }

  struct Notes {
    var types: ColumnTypes
    var sightings: [Sighting] = []
  }

  struct Sighting: Sendable {
    var type: ColumnTypes.Sighting
    var place: PlaceInBlock
    var column: Int
  }

  /// The first kind seen at each path of a file, where, and the kinds that were reported.
  struct Whole {
    var file = -1
    var columns: [UInt64: (first: JSONKind, line: Int, known: Set<JSONKind>)] = [:]
  }

  func makeNotes() -> Notes { Notes(types: ColumnTypes(skipsSchemas: !schemas)) }
  func makeWhole() -> Whole { Whole() }

  func note(_ record: Record, at place: PlaceInBlock, in notes: inout Notes) {
    notes.types.note(record) { type in
      let position = Locator.place(of: type.pointer, in: record.line)
      var place = place
      place.offset += position
      notes.sightings.append(
        Sighting(type: type, place: place, column: record.line.column(at: position)))
    }
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
      let (type, line) = (sighting.type, origin.line + sighting.place.line + 1)
      guard var known = whole.columns[type.path] else {
        if whole.columns.count < ColumnTypes.limit {
          whole.columns[type.path] = (type.kind, line, [type.kind])
        }
        return nil
      }
      guard known.known.insert(type.kind).inserted else { return nil }
      whole.columns[type.path] = known
      let message: Message = .drift(type.kind, first: known.first, line: known.line)
      return PlacedDefect(
        Defect(message, at: type.pointer), at: sighting.place, column: sighting.column)
    }
  }
}

extension Message {
  fileprivate static func drift(_ kind: JSONKind, first: JSONKind, line: Int) -> Message {
    "\(kind) here, \(first) in line \(line)"
  }
}
