import Records
import Settings

struct ToolDuplicate: RowRule {
  static let id: RuleID = "tools/duplicate"
  static let summary = "Two tools of a row have the same name."
  static let rationale = """
    Nobody can tell which of them a call means, and an API refuses the list.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let tools = DeclaredTools(record), tools.count > 1, mayRepeat(tools) else { return [] }
    var defects: [Defect] = []
    var first: [Bytes: Int] = [:]
    for tool in tools {
      guard let name = tool.name?.string, !name.isEmpty else { continue }
      if let earlier = first[name] {
        let place = "\(record.declaredToolsPointer)/\(earlier)"
        defects.append(Defect(.duplicate(name, place), at: tool.namePointer))
      } else {
        first[name] = tool.index
      }
    }
    return defects
  }

  /// Compares 64 bits of each name with those in front, which a handful of tools is cheaper with
  /// than a table.
  private func mayRepeat(_ tools: DeclaredTools) -> Bool {
    guard tools.count <= 32 else { return true }
    var seen = InlineArray<32, UInt64>(repeating: 0)
    var count = 0
    for tool in tools {
      guard let name = tool.name?.string else { continue }
      let mark = name.mark
      for index in 0..<count where seen[index] == mark { return true }
      seen[count] = mark
      count += 1
    }
    return false
  }
}

extension Bytes {
  /// FNV-1a (RFC 9923).
  fileprivate var mark: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

extension Message {
  fileprivate static func duplicate(_ name: Bytes, _ place: String) -> Message {
    "\"\(name)\" is declared in \(place) already"
  }
}
