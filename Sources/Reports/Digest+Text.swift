extension Digest {
  /// The table of rules that stands at the end of a run on a terminal; empty without findings.
  public var table: String {
    guard !rules.isEmpty else { return "" }
    let width = max(4, rules.map(\.rule.count).max() ?? 0)
    var text = "\(pad("", 9))\(pad("rule", width)) \(padLeft("findings", 9)) \(padLeft("rows", 8))"
    text += "  first places\n"
    for rule in rules {
      text += pad(rule.severity.rawValue, 9) + pad(rule.rule, width)
      text += " \(padLeft(String(rule.findings), 9)) \(padLeft(String(rule.rows), 8))  "
      text += rule.places.map(\.description.shown).joined(separator: ", ") + "\n"
    }
    return text
  }

  /// The tables about the dataset, a block each.
  public var datasetTables: String {
    tables.map { table in
      let width = table.lines.map(\.name.shown.count).max() ?? 0
      let lines = table.lines.map {
        "  \(pad($0.name.shown, width)) \(padLeft(String($0.number), 10))\n"
      }
      return "\(table.title)\n\(lines.joined())"
    }.joined()
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
