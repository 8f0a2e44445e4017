import Records
import Settings

struct ToolDrift: DatasetRule {
  static let id: RuleID = "tools/drift"
  static let summary = "A tool has other parameters than a tool of the same name in an earlier row."
  static let rationale = """
    The model learns two ways to call one function. Where the rows come from different versions of \
    the tools, one of them is out of date. Schemas are compared by the XXH3-128 hash of their \
    canonical JSON; each differing schema of a name is told once.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func makeNotes() -> DriftNotes { DriftNotes() }
  func makeWhole() -> DriftLedger { DriftLedger() }

  func note(_ record: Record, at place: PlaceInBlock, in notes: inout DriftNotes) {
    notes.note(record, at: place)
  }

  func take(from notes: inout DriftNotes) -> [ToolSighting] { notes.take() }

  func merge(
    _ partial: [ToolSighting], of origin: BlockOrigin, into whole: inout DriftLedger
  ) -> [PlacedDefect] {
    partial.compactMap { sighting in
      guard let first = whole.firstOther(than: sighting, of: origin) else { return nil }
      return PlacedDefect(
        Defect(.drift(sighting.name, first), at: sighting.pointer), at: sighting.place,
        column: sighting.column)
    }
  }
}

extension Message {
  fileprivate static func drift(_ name: [UInt8], _ first: String) -> Message {
    "\"\(String(decoding: name, as: UTF8.self))\" has other parameters than in \(first)"
  }
}
