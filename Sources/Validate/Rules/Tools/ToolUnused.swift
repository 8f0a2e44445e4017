import Records
import Settings

struct ToolUnused: RowRule {
  static let id: RuleID = "tools/unused"
  static let summary = "A row calls tools, and some that it declares are never called."
  static let rationale = """
    Tools to choose from are good training, so this is no fault; it tells where a row pays for \
    many schemas and uses few.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let calls = record.calls
    guard !calls.isEmpty, let tools = DeclaredTools(record) else { return [] }
    var unused = 0
    for tool in tools {
      if let name = tool.name?.string, !calls.call(name) { unused += 1 }
    }
    guard unused > 0 else { return [] }
    let names = tools.lazy.compactMap { $0.name?.string }.filter { !calls.call($0) }.prefix(3)
    return [Defect(.unused(unused, names.map { $0.description }), at: record.toolsPointer)]
  }
}

extension CallList {
  fileprivate func call(_ name: Bytes) -> Bool {
    for call in self where call.name?.string == name { return true }
    return false
  }
}

extension Message {
  fileprivate static func unused(_ count: Int, _ names: [String]) -> Message {
    let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let more = count > names.count ? " and \(count - names.count) more" : ""
    return "\(count == 1 ? "1 tool is" : "\(count) tools are") never called: \(quoted)\(more)"
  }
}
