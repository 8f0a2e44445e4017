import Records
import Settings

struct CallUndeclared: RowRule {
  static let id: RuleID = "calls/undeclared"
  static let summary = "A call names a function that the row's tools do not declare."
  static let rationale = """
    The model learns to call what it was not offered. Usually the name was misspelt, or the tool \
    was left out of the list.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let calls = record.calls
    guard !calls.isEmpty, let tools = DeclaredTools(record) else { return [] }
    // A table pays only where there is much to compare.
    let table = calls.count > 32 ? Set(tools.lazy.compactMap { $0.name?.string }) : nil
    var defects: [Defect] = []
    for call in calls {
      guard let name = call.name?.string, FunctionName.isGood(name), !call.turn.thread.isRejected
      else { continue }
      let isDeclared = table.map { $0.contains(name) } ?? tools.declare(name)
      if !isDeclared, let defect = defect(call, name, tools) { defects.append(defect) }
    }
    return defects
  }

  private func defect(_ call: Call, _ name: Bytes, _ tools: DeclaredTools) -> Defect? {
    let known = tools.compactMap { $0.name?.string?.description }
    guard !known.isEmpty else { return nil }
    let proposal = nearest(to: name.description, among: known).map { "did you mean \"\($0)\"?" }
    return Defect(
      .undeclared(name), at: call.namePointer, hint: proposal ?? "declare it in \"tools\"")
  }
}

extension Message {
  fileprivate static func undeclared(_ name: Bytes) -> Message {
    "no tool of the row is called \"\(name)\""
  }
}
