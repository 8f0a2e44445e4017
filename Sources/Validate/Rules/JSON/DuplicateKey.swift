import Records
import Settings

struct DuplicateKey: RowRule {
  static let id: RuleID = "json/duplicate-key"
  static let summary = "An object has the same key twice."
  static let rationale = """
    Some parsers keep the first value and some the last, so that a role, a text or an argument is \
    replaced in silence, and not the same one everywhere.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .unusualJSON

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.traits.contains(.repeatedKey) else { return [] }
    var defects: [Defect] = []
    record.walk { value, way in
      guard let members = value.object, members.count > 1 else { return }
      for (key, count) in members.repeatedKeys {
        defects.append(Defect(.repeated(key, count), at: way.pointer(ofMember: key)))
      }
    }
    return defects
  }
}

extension JSONObject {
  /// The keys that are there more than once, in the order of their bytes.
  fileprivate var repeatedKeys: [(key: Bytes, count: Int)] {
    var counts: [Bytes: Int] = [:]
    for member in self { counts[member.key, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.map { ($0.key, $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }
}

extension Message {
  fileprivate static func repeated(_ key: Bytes, _ count: Int) -> Message {
    "the key \(key.quoted) is there \(count == 2 ? "twice" : "\(count) times") in one object"
  }
}
