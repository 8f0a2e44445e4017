import CommandSupport
import Settings
import Validate

/// What is said of rules without looking at data.
enum RuleListing {
  /// A line a rule: identifier, severity in force, summary.
  static func all(_ policy: Policy) -> String {
    let custom = policy.entries.filter(\.isCustom)
    let ids = builtInRules.map { $0.id } + custom.map(\.id)
    let width = ids.map(\.description.count).max() ?? 0
    let severities = Dictionary(
      uniqueKeysWithValues: policy.entries.map { ($0.id, $0.severity.rawValue) })
    let rules = builtInRules.map { ($0.id, $0.summary) } + custom.map { ($0.id, $0.summary) }
    return rules.map { id, summary in
      let padding = String(repeating: " ", count: width - id.description.count + 2)
      let severity = severities[id] ?? "off"
      let gap = String(repeating: " ", count: 9 - severity.count)
      return "\(id)\(padding)\(severity)\(gap)\(summary)\n"
    }.joined()
  }

  /// The policy as a profile would set it.
  static func config(_ policy: Policy) -> String {
    let lines = policy.entries.filter { !$0.isCustom }.map { entry in
      let options = entry.options.filter { $0.value != "~" }.map { ", \($0.key): \($0.value)" }
      return "  \(entry.id): {severity: \(entry.severity.rawValue)\(options.joined())}\n"
    }
    let gate = policy.gateSettings
    return "rules:\n\(lines.joined())\(customRules(of: policy))"
      + (gate.isEmpty ? "" : "gate: {\(gate)}\n")
  }

  private static func customRules(of policy: Policy) -> String {
    let rules = policy.entries.filter(\.isCustom).map { entry in
      let settings = entry.options.map { ", \($0.key): \($0.value)" }.joined()
      return "  - {id: \(entry.id), severity: \(entry.severity.rawValue)\(settings)}\n"
    }
    return rules.isEmpty ? "" : "custom:\n\(rules.joined())"
  }

  static func explain(_ name: String, _ shared: SharedFiles) throws -> String {
    guard let rule = builtInRules.first(where: { $0.id.description == name }) else {
      let proposal = nearest(to: name, among: builtInRules.map { $0.id.description })
        .map { "did you mean \"\($0)\"?" }
      throw SettingsError(
        file: "--explain",
        reason: "unknown rule \"\(name)\"; \(proposal ?? "--list-rules names them all")")
    }
    var reader = OptionReader(owner: name)
    _ = try rule.init(options: &reader)
    var text = "\(rule.id) (\(rule.severity.rawValue))\n\n\(rule.summary)\n\(rule.rationale)\n"
    if !reader.settled.isEmpty {
      text += "\nOptions:\n"
      text += reader.settled.map { "  \($0.key): \($0.value)\n" }.joined()
    }
    return text + example(name, shared)
  }

  private static func example(_ name: String, _ shared: SharedFiles) -> String {
    guard let findings = shared.fixture(name, "fail.txt"),
      let expected = try? TextFile.read(findings)
    else { return "" }
    var text = "\nFor example:\n"
    if let rows = shared.fixture(name, "fail.jsonl"), let data = try? TextFile.read(rows) {
      text += data.split(separator: "\n").prefix(2).map { "  \(shortened($0))\n" }.joined()
      text += "is reported as\n"
    }
    return text + expected.split(separator: "\n").prefix(4).map { "  \($0)\n" }.joined()
  }

  private static func shortened(_ line: Substring) -> String {
    line.count > 300 ? "\(line.prefix(300))…" : String(line)
  }
}
