import Foundation
import Settings
import Testing

@testable import Validate

/// `docs/rules.md` says what the rules say; `make docs` writes it.
struct RuleDocsTests {
  @Test func theRulesAreDescribedAsTheyAre() throws {
    let file = packageRoot.appending(path: "docs/rules.md")
    let text = try document()
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let isCurrent = try String(contentsOf: file, encoding: .utf8) == text
    #expect(isCurrent, "docs/rules.md is out of date; run make docs")
  }

  @Test func theReadmeCountsTheRules() throws {
    let readme = try String(
      contentsOf: packageRoot.appending(path: "README.md"), encoding: .utf8)
    let counts = readme.matches(of: /([0-9]+) rules/).map { Int($0.1) }
    #expect(!counts.isEmpty && counts.allSatisfy { $0 == builtInRules.count })
  }

  private func document() throws -> String {
    var text = """
      # Rules

      Every rule of `sdg-validate`, with what it finds in its own example. `make docs` writes this \
      page from the rules and from `fixtures/`.

      | rule | severity | what it says |
      |---|---|---|

      """
    for rule in builtInRules {
      let anchor = rule.id.description.replacingOccurrences(of: "/", with: "")
      text += "| [\(rule.id)](#\(anchor)) | \(rule.severity.rawValue) | \(rule.summary) |\n"
    }
    for rule in builtInRules { text += try section(rule) }
    return text
  }

  private func section(_ rule: any Rule.Type) throws -> String {
    var options = OptionReader(owner: rule.id.description)
    _ = try rule.init(options: &options)
    var text = "\n## \(rule.id)\n\(rule.summary) Severity: \(rule.severity.rawValue).\n\n"
    text += "\(rule.rationale)\n"
    if !options.settled.isEmpty {
      let list = options.settled.map { "`\($0.key): \($0.value)`" }.joined(separator: ", ")
      text += "\nOptions: \(list).\n"
    }
    return text + (try example(RuleFixture(rule)))
  }

  /// The first rows of the failing fixture that are short and printable, and what is found.
  private func example(_ fixture: RuleFixture) throws -> String {
    let data = try Data(contentsOf: fixture.file("fail"))
    let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
    let shown = lines.prefix(2).compactMap { String(data: $0, encoding: .utf8) }
      .filter { !$0.isEmpty && $0.count <= 500 && $0.unicodeScalars.allSatisfy(isPlain) }
    let findings = try String(contentsOf: fixture.expectation, encoding: .utf8)
      .split(separator: "\n").prefix(3).joined(separator: "\n")
    let rows = shown.isEmpty ? "" : "```json\n\(shown.joined(separator: "\n"))\n```\n"
    return "\n\(rows)```text\n\(findings)\n```\n"
  }

  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.properties.generalCategory != .control
      && scalar.properties.generalCategory != .format
  }
}
