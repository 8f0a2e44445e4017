import CommandSupport
import Settings
import Validate

/// What is said of rules without looking at data.
enum RuleListing {
  /// A line a rule: identifier, severity in force, summary.
  static func all(_ policy: Policy) -> String {
    let width = builtInRules.map { $0.id.description.count }.max() ?? 0
    let severities = Dictionary(
      uniqueKeysWithValues: policy.entries.map { ($0.id, $0.severity.rawValue) })
    return builtInRules.map { rule in
      let id = rule.id.description
      let padding = String(repeating: " ", count: width - id.count + 2)
      let severity = severities[rule.id] ?? "off"
      let gap = String(repeating: " ", count: 9 - severity.count)
      return "\(id)\(padding)\(severity)\(gap)\(rule.summary)\n"
    }.joined()
  }

  /// The policy as a profile would set it.
  static func config(_ policy: Policy) -> String {
    let lines = policy.entries.map { entry in
      let options = entry.options.filter { $0.value != "~" }.map { ", \($0.key): \($0.value)" }
      return "  \(entry.id): {severity: \(entry.severity.rawValue)\(options.joined())}\n"
    }
    let gate = policy.gateSettings
    return "rules:\n\(lines.joined())" + (gate.isEmpty ? "" : "gate: {\(gate)}\n")
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
