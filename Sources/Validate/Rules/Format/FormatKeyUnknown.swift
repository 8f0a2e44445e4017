import Records
import Settings

struct FormatKeyUnknown: RowRule {
  static let id: RuleID = "format/key-unknown"
  static let summary = "A row has a key at its top that is not of its format."
  static let rationale = """
    Some uploads refuse extra columns, others carry them along or ignore them, so a misspelt key \
    is lost without a word. Name the columns that are meant in `allow`.
    """
  static let severity: Severity = .warning

  /// Keys that are fine; those that begin with `_sdg_` always are.
  let allow: Set<String>

  init(options: inout OptionReader) throws(SettingsError) {
    allow = try options.take("allow", default: [])
  }

  func defects(in record: Record) -> [Defect] {
    guard let shape = record.shape else { return [] }
    let known = shape.keys
    guard record.hasUnknownKeys || !record.knownKeys.isSubset(of: known),
      let root = record.root.object
    else { return [] }
    // The keys of a second format are `format/ambiguous`.
    let isAmbiguous = record.rivalKeys != nil
    var foreign: Set<String> = []
    for member in root where !member.key.hasPrefix("_sdg_") {
      if let key = RootKey(member.key), known.contains(key) || isAmbiguous { continue }
      let name = member.key.description
      if !allow.contains(name) { foreign.insert(name) }
    }
    return foreign.sorted().map { name in
      let proposal = nearest(to: name, among: absent(known, in: record))
      return Defect(
        .unknown(name, shape), at: "/\(name.pointerToken)",
        hint: proposal.map { "rename it to \"\($0)\"" })
    }
  }

  /// The keys of the format that the row could have but has not.
  private func absent(_ keys: RootKeySet, in record: Record) -> [String] {
    keys.filter { !record.knownKeys.contains($0) && $0.name.utf8CodeUnitCount > 4 }
      .map { "\($0.name)" }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String, _ shape: Shape) -> Message {
    "the \(shape.rawValue) format has no key \"\(name)\""
  }
}
