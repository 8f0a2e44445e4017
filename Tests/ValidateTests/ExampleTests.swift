import Foundation
import Testing

@testable import Validate

/// `examples/support.md` says what is wrong with `examples/support.jsonl`, row by row.
struct ExampleTests {
  @Test func everyPlantedDefectIsFoundByItsRuleAlone() async throws {
    let found = try await findings().map { "\($0.location.line ?? 0) \($0.rule)" }
    #expect(try found == planted())
    #expect(found.count == 12)
  }

  /// The lines and rules of the table.
  private func planted() throws -> [String] {
    let page = packageRoot.appending(path: "examples/support.md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let number = Int(cells[0]) else { return nil }
      return "\(number) \(cells[1])"
    }
  }

  private func findings() async throws -> [Finding] {
    let layers = try ["generic", "tool-calling", "customer-support"].map { name in
      let file = packageRoot.appending(path: "rules/profiles/\(name).yaml")
      return try PolicyLayer(yaml: String(contentsOf: file, encoding: .utf8), file: name)
    }
    let examples = packageRoot.appending(path: "examples/support.jsonl")
    var findings: [Finding] = []
    _ = try await Validator(
      Policy(layers: layers), equipment: ShippedPatterns.equipment, jobs: 1
    ).run([examples.path]) {
      findings.append($0)
    }
    return findings
  }
}
