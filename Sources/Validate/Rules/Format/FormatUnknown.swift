import Records
import Settings

struct FormatUnknown: RowRule {
  static let id: RuleID = "format/unknown"
  static let summary = "A row has none of the known formats."
  static let rationale = """
    A trainer tells the format of a row by its keys, and stops where it knows none: TRL raises a \
    KeyError, Together refuses the file, and LLaMA-Factory reads an empty conversation.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.shape == nil, record.intendedShape == nil, let root = record.root.object else {
      return []
    }
    let keys = Set(root.map { $0.key.description }).sorted()
    guard !keys.isEmpty else { return [Defect(.empty)] }
    if let (shape, missing) = nearestShape(to: record) {
      let hint = "add \(missing.map { "\"\($0.name)\"" }.joined(separator: " and "))"
      return [Defect(.unknown(keys, nearest: shape, missing), hint: hint)]
    }
    return [Defect(.unknown(keys), hint: renaming(keys))]
  }

  /// The shape of whose required keys the row has most, and those that it lacks.
  private func nearestShape(to record: Record) -> (Shape, missing: [RootKey])? {
    Shape.allCases.map { (shape: $0, missing: $0.missingKeys(in: record)) }
      .filter { $0.missing.count < $0.shape.requiredKeys.count }
      .min { ($0.missing.count, $0.shape.rawValue) < ($1.missing.count, $1.shape.rawValue) }
  }

  private func renaming(_ keys: [String]) -> String? {
    let known = Shape.allCases.flatMap { $0.requiredKeys.joined() }.map { "\($0.name)" }
    return keys.lazy.compactMap { key in
      nearest(to: key, among: known).map { "rename \"\(key)\" to \"\($0)\"" }
    }.first
  }
}

extension Message {
  fileprivate static let empty: Message = "a row without keys"

  fileprivate static func unknown(_ keys: [String]) -> Message {
    let shown = keys.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    return
      "no format has the key\(keys.count > 1 ? "s" : "") \(shown)\(keys.count > 8 ? ", …" : "")"
  }

  fileprivate static func unknown(
    _ keys: [String], nearest shape: Shape, _ missing: [RootKey]
  ) -> Message {
    let lacking = missing.map { "\"\($0.name)\"" }.joined(separator: " and ")
    return "\(unknown(keys).text); \(shape.rawValue), the nearest, wants \(lacking)"
  }
}
