import Testing

@testable import Validate

/// Tools that change from row to row.
struct ToolDriftTests {
  private static func row(_ number: Int, _ type: String) -> String {
    #"{"messages": [{"role": "user", "content": "\#(number)"}, {"role": "assistant", "content": "Yes."}], "#
      + #""tools": [{"type": "function", "function": {"name": "look", "parameters": "#
      + #"{"type": "object", "properties": {"id": {"type": "\#(type)"}}}}}]}"# + "\n"
  }

  @Test(arguments: [1, 2, 7])
  func isToldOnceOfEachSchemaOnAnyNumberOfJobs(jobs: Int) async throws {
    let first = (1...60).map { Self.row($0, $0 % 20 == 3 ? "integer" : "string") }
    let second = (1...60).map { Self.row($0, $0 < 30 ? "number" : "integer") }
    let files = [
      try TemporaryFile(first.joined(), name: "a.jsonl"),
      try TemporaryFile(second.joined(), name: "b.jsonl"),
    ]
    let policy = try Policy(select: ["tools/drift"], rules: [ToolDrift.self])
    var findings: [String] = []
    _ = try await Validator(policy, jobs: jobs, blockSize: 1 << 10)
      .run(files.map(\.path)) { finding in
        findings.append("\(finding.location.line ?? 0) \(finding.defect.message.text)")
      }
    #expect(
      findings == [
        #"3 "look" has other parameters than in line 1"#,
        #"1 "look" has other parameters than in \#(files[0].path):1"#,
      ])
  }
}
