import Records

/// The tools of a run so far: of each name the first parameters, where they were, and the others.
struct DriftLedger {
  private struct First {
    var schema: RowHash
    var file: String
    var fileIndex: Int
    var line: Int
    var others: Set<RowHash> = []
  }

  private var firsts: [[UInt8]: First] = [:]
  private var count = 0

  /// So many schemas are kept; what is new beyond them goes unnoticed.
  private static let capacity = 1 << 18

  init() {}

  /// Where the name was met first, if with other parameters, and if these are met for the first time.
  mutating func firstOther(than sighting: ToolSighting, of origin: BlockOrigin) -> String? {
    let line = origin.line + sighting.place.line + 1
    guard let first = firsts[sighting.name] else {
      guard count < Self.capacity else { return nil }
      count += 1
      firsts[sighting.name] = First(
        schema: sighting.schema, file: origin.file, fileIndex: origin.fileIndex, line: line)
      return nil
    }
    guard first.schema != sighting.schema, !first.others.contains(sighting.schema),
      count < Self.capacity
    else { return nil }
    count += 1
    firsts[sighting.name]?.others.insert(sighting.schema)
    return first.fileIndex == origin.fileIndex
      ? "line \(first.line)" : "\(first.file):\(first.line)"
  }
}
