import Foundation
import Testing

@testable import Validate

/// The examples of every shipped pattern: through the database of all, by the rule that reports it.
struct PatternExampleTests {
  @Test(arguments: ShippedPatterns.set.patterns.map { $0.id })
  func aPatternMatchesWhatItsFileSays(id: String) async throws {
    let pattern = try #require(definition(id))
    #expect(!pattern.matches.isEmpty && !pattern.misses.isEmpty, "examples of both kinds")
    let texts = pattern.matches + pattern.misses
    let rows = try texts.map { text in try row(saying: text, of: pattern) }
    let lines = try await lines(flaggedIn: rows, by: pattern)
    let flagged = texts.enumerated().filter { lines.contains($0.offset + 1) }.map(\.element)
    #expect(flagged == pattern.matches)
  }

  private func definition(_ id: String) -> PatternDefinition? {
    ShippedPatterns.files.flatMap(\.patterns).first { $0.id == id }
  }

  /// A row in which somebody says a text whose texts the pattern looks at.
  private func row(saying text: String, of pattern: PatternDefinition) throws -> String {
    let role =
      if pattern.places.contains(.assistant) {
        "assistant"
      } else {
        pattern.places.contains(.user) ? "user" : "system"
      }
    let turns = [["role": "user", "content": "Go on."], ["role": role, "content": text]]
    let encoded = try JSONSerialization.data(withJSONObject: ["messages": turns])
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The lines in which the pattern's rule finds something while it looks at this pattern only.
  private func lines(
    flaggedIn rows: [String], by pattern: PatternDefinition
  ) async throws -> Set<Int> {
    let others = ShippedPatterns.set.patterns.map(\.id).filter { $0 != pattern.id }
    let yaml = "rules: {\(pattern.rule): {except: [\(others.joined(separator: ", "))]}}"
    let policy = try Policy(
      layers: [PolicyLayer(yaml: yaml, file: "test")], select: [pattern.rule.description])
    let file = try TemporaryFile(rows.joined(separator: "\n") + "\n")
    var lines: Set<Int> = []
    _ = try await Validator(policy, equipment: ShippedPatterns.equipment, jobs: 1)
      .run([file.path]) { lines.insert($0.location.line ?? 0) }
    return lines
  }
}
