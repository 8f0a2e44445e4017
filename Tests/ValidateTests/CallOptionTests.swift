import Testing

@testable import Validate

/// Options that targets set, where the fixtures show the defaults.
struct CallOptionTests {
  @Test(arguments: [
    ("{length: 9}", "abcde1234", nil),
    ("{length: 9}", "abcde123", #"the id "abcde123" has 8 characters; it must have 9"#),
    ("{max_length: 8}", "größe123", nil),
    (
      "{max_length: 8}", "abcde1234", #"the id "abcde1234" has 9 characters; it may have at most 8"#
    ),
    ("{characters: alphanumeric}", "aZ09", nil),
    (
      "{characters: alphanumeric}", "call_7",
      #"the id "call_7" has characters other than letters and digits"#
    ),
    ("{severity: error}", "call_7", #"the id "call_7" is a placeholder"#),
  ])
  func idsHaveTheFormOfTheTarget(options: String, id: String, message: String?) async throws {
    let yaml = "rules: {calls/id-format: \(options)}"
    let row = #"{"messages": [{"role": "assistant", "tool_calls": [{"id": "\#(id)"}]}]}"#
    let findings = try await findings(in: row, of: CallIDFormat.self, yaml: yaml)
    #expect(findings.map { $0.defect.message.text } == [message].compactMap { $0 })
  }

  @Test func aTargetMayMakeTheFormAnErrorButNotAPlaceholder() async throws {
    let yaml = "rules: {calls/id-format: {severity: error, max_length: 6}}"
    let calls = #"[{"id": "call_7"}, {"id": "abcdefg"}]"#
    let row = #"{"messages": [{"role": "assistant", "tool_calls": \#(calls)}]}"#
    let findings = try await findings(in: row, of: CallIDFormat.self, yaml: yaml)
    #expect(findings.map { $0.severity } == [.info, .error])
  }

  @Test(arguments: [
    (#"{"city": "Rom"}"#, []),
    (#""{}""#, [#""arguments" is a string, not an object"#]),
    ("null", [#""arguments" is null, not an object"#]),
  ])
  func argumentsMayBeWantedAsObjects(arguments: String, messages: [String]) async throws {
    let call = #"{"function": {"name": "find", "arguments": \#(arguments)}}"#
    let row = #"{"messages": [{"role": "assistant", "tool_calls": [\#(call)]}]}"#
    let yaml = "rules: {arguments/not-string: {form: object}}"
    let findings = try await findings(in: row, of: NotString.self, yaml: yaml)
    #expect(findings.map { $0.defect.message.text } == messages)
  }

  @Test(arguments: [("{}", Severity.info), ("{strings: error}", .error)])
  func toolsInAStringAreAsGraveAsTheTargetSays(options: String, severity: Severity) async throws {
    let yaml = "rules: {tools/not-array: \(options)}"
    let row = #"{"messages": [], "tools": "[]"}"#
    let findings = try await findings(in: row, of: ToolsNotArray.self, yaml: yaml)
    #expect(findings.map { $0.severity } == [severity])
  }

  private func findings(
    in row: String, of rule: any Rule.Type, yaml: String
  ) async throws -> [Finding] {
    let layer = try PolicyLayer(yaml: yaml, file: "p.yaml")
    let file = try TemporaryFile(row)
    var findings: [Finding] = []
    _ = try await Validator(Policy(layers: [layer], rules: [rule]), jobs: 1)
      .run([file.path]) { findings.append($0) }
    return findings
  }
}
