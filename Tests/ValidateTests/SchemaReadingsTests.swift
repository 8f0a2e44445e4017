import Records
import Testing

@testable import Validate

struct SchemaReadingsTests {
  /// Tools that are equal but spelt in two ways: what is said of a row must not hang on others.
  @Test(arguments: [1, 2, 4])
  func whatIsKeptOfOtherRowsDoesNotShow(jobs: Int) async throws {
    let file = try TemporaryFile(Self.rows.map { "\($0)\n" }.joined())
    let all = try await findings(file, jobs: jobs)
    #expect(all.count == 180)
    for (number, row) in Self.rows.enumerated() {
      let alone = try await findings(try TemporaryFile(row), jobs: 1).map(\.defect)
      #expect(all.filter { $0.location.row == number }.map(\.defect) == alone)
    }
  }

  @Test(arguments: [
    (["b", "a", "c"], "a", 1), (["b"], "a", nil), ([], "", nil), (["", "a"], "", 0),
  ])
  func toolsAreFoundByName(names: [String], name: String, position: Int?) {
    let schemas = ToolSchemas(names.map { .init(name: Array($0.utf8), parameters: nil) })
    #expect(schemas.position(of: Array(name.utf8)) == position)
  }

  @Test func theFirstOfTwoToolsWithOneNameCounts() {
    let names = ["x", "f", "a", "f", "f"].map { Array($0.utf8) }
    let schemas = ToolSchemas(names.map { .init(name: $0, parameters: nil) })
    #expect(schemas.position(of: Array("f".utf8)) == 1)
  }

  private func findings(_ file: TemporaryFile, jobs: Int) async throws -> [Finding] {
    let policy = try Policy(rules: [SchemaViolation.self, UnknownParameter.self])
    var findings: [Finding] = []
    _ = try await Validator(policy, jobs: jobs, blockSize: 300).run([file.path]) {
      findings.append($0)
    }
    return findings
  }

  private static let rows = (0..<60).map { number in
    let properties = [#""a": {"type": "string"}"#, #""b": {"enum": [1, 2, 3]}"#]
    let order = (number % 3 == 0 ? properties : properties.reversed()).joined(separator: ", ")
    let tool = #"{"name": "f", "parameters": {"properties": {\#(order)}}}"#
    let arguments = #"{\"b\": 4, \"a\": 5, \"n\": \#(number)}"#
    let call = #"{"function": {"name": "f", "arguments": "\#(arguments)"}}"#
    return #"{"messages": [{"role": "assistant", "tool_calls": [\#(call)]}], "tools": [\#(tool)]}"#
  }
}
