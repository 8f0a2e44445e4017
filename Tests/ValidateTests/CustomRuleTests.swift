import Settings
import Testing

@testable import Validate

struct CustomRuleTests {
  @Test(arguments: [
    ("custom: {}", #"p.yaml:1: "custom" must be a list"#),
    ("custom: [a]", "p.yaml:1: a custom rule must be a mapping"),
    (
      "custom:\n  - where: a",
      #"p.yaml:2: a custom rule has no "id"; it is called custom/<name>"#
    ),
    (
      "custom:\n  - id: ticket\n    where: a",
      #"p.yaml:2: "ticket" is no id of a custom rule; it is custom/ and small letters, digits, hyphens"#
    ),
    (
      "custom:\n  - {id: custom/a, where: a, forbid: x}\n  - {id: custom/a, where: b, forbid: x}",
      #"p.yaml:3: "custom/a" is defined twice"#
    ),
    (
      "custom:\n  - id: custom/a\n    where: a\n    forbidd: x",
      #"p.yaml:4: rule "custom/a" has no option "forbidd"; did you mean "forbid"?"#
    ),
    (
      "custom:\n  - {id: custom/a, forbid: x}",
      #"p.yaml:2: rule "custom/a" has no "where"; name a place as messages[role=assistant].content, or "" for the row"#
    ),
    (
      "custom:\n  - {id: custom/a, where: a}",
      #"p.yaml:2: rule "custom/a" demands nothing; give it "forbid", "require" or "schema""#
    ),
    (
      "custom:\n  - {id: custom/a, where: a, forbid: x, require: y}",
      #"p.yaml:2: rule "custom/a" demands more than one of "forbid", "require" and "schema""#
    ),
    (
      "custom:\n  - id: custom/a\n    where: a[\n    forbid: x",
      #"p.yaml:3: "where" of rule "custom/a" is no path: the bracket of "[" is not closed"#
    ),
    (
      "custom:\n  - {id: custom/a, where: 'a[x]', forbid: x}",
      #"p.yaml:2: "where" of rule "custom/a" is no path: "[x]" is neither a position, [*] nor [key=value]"#
    ),
    (
      "custom:\n  - id: custom/a\n    where: a\n    forbid: (x",
      #"p.yaml:4: "forbid" of rule "custom/a" is no regular expression: missing closing parenthesis, at byte 2"#
    ),
    (
      "custom:\n  - {id: custom/a, where: a, schema: {type: dict}}",
      #"p.yaml:2: "schema" of rule "custom/a" is no JSON Schema: /type: "dict" is not a type; write "type": "object""#
    ),
    (
      "custom:\n  - {id: custom/a, where: a, schema: gone.json}",
      #"p.yaml:2: "schema" of rule "custom/a" must be a schema or a file beside the profile"#
    ),
    (
      "custom:\n  - {id: custom/a, where: a, forbid: x, severity: grave}",
      #"p.yaml:2: "severity" of rule "custom/a" must be off | info | warning | error"#
    ),
    (
      "rules: {custom/a: {hint: x}}\ncustom: [{id: custom/a, where: a, forbid: x}]",
      #"p.yaml:1: "hint" of rule "custom/a" is set under "custom"; here it takes a severity"#
    ),
    (
      "rules: {custom/b: off}\ncustom: [{id: custom/a, where: a, forbid: x}]",
      #"p.yaml:1: unknown rule "custom/b"; did you mean "custom/a"?"#
    ),
  ])
  func refusalsNameThePlaceAndWhatWouldBeRight(yaml: String, message: String) {
    let error = #expect(throws: SettingsError.self) {
      _ = try Policy(layers: [PolicyLayer(yaml: yaml, file: "p.yaml")])
    }
    #expect(error?.description == message)
  }

  /// A definition and what it says of one and the same row.
  @Test(arguments: [
    (
      "where: 'messages[role=assistant].content', forbid: 'TICKET-\\d+', message: internal number",
      [#"warning /messages/1/content/0/text: internal number: "TICKET-47""#]
    ),
    ("where: 'messages[role=user].content', forbid: 'TICKET-\\d+'", []),
    (
      "where: '', forbid: 'TICKET', unless: see",
      []
    ),
    (
      "where: 'messages[role=assistant][-1].content', require: '[.!?]$', severity: info",
      []
    ),
    (
      "where: 'messages[0].content', require: '^Hello', message: greet",
      ["warning /messages/0/content: greet"]
    ),
    (
      "where: 'messages[role!=user].tool_calls[*].function.arguments#order.id', forbid: '^A'",
      [
        #"warning /messages/1/tool_calls/0/function/arguments#/order/id: matches ^A: "A""#
      ]
    ),
    (
      "where: 'messages[*].tool_calls[*].function', schema: {required: [strict]}, severity: error",
      [#"error /messages/1/tool_calls/0/function: "strict" is missing"#]
    ),
    ("where: 'metadata.source', require: x", []),
    (
      "where: 'metadata.source', require: x, must_exist: true",
      ["warning : nothing stands at metadata.source"]
    ),
    ("where: 'meta.*', forbid: '^low$'", [#"warning /meta/a.b: matches ^low$: "low""#]),
    (
      "where: 'meta[\"a.b\"]', forbid: 'lo+w'", [#"warning /meta/a.b: matches lo+w: "low""#]
    ),
    (
      "where: 'messages[*].content', forbid: '(a+)+$'",
      [
        "warning /messages/0/content: "
          + "whether (a+)+$ matches is not known: it takes too much work"
      ]
    ),
  ])
  func findsWhatItIsToldTo(definition: String, findings: [String]) async throws {
    let row = """
      {"messages": [{"role": "user", "content": "\(String(repeating: "a", count: 60))!"}, \
      {"role": "assistant", "content": [{"type": "text", "text": "Please see TICKET-47."}], \
      "tool_calls": [{"function": {"name": "f", "arguments": "{\\"order\\": {\\"id\\": \\"A7\\"}}"}}]}], \
      "meta": {"a.b": "low", "n": 3}}
      """
    let yaml = "custom:\n  - {id: custom/a, \(definition)}"
    let layer = try PolicyLayer(yaml: yaml, file: "p.yaml")
    let file = try TemporaryFile(row + "\n")
    var found: [String] = []
    let policy = try Policy(layers: [layer], select: ["custom"])
    _ = try await Validator(policy, jobs: 1).run([file.path]) { finding in
      let defect = finding.defect
      found.append("\(finding.severity) \(defect.pointer): \(defect.message.text)")
    }
    #expect(found == findings)
  }

  @Test func aSchemaMayStandInAFileBesideTheProfile() throws {
    let yaml = "custom: [{id: custom/a, where: a, schema: s.json}]"
    let layer = try PolicyLayer(yaml: yaml, file: "p.yaml") { name in
      name == "s.json" ? #"{"type": "string"}"# : nil
    }
    #expect(try Policy(layers: [layer]).entries.contains { $0.id == "custom/a" })
  }

  @Test func aLaterLayerStandsInForAnEarlierOne() throws {
    let layers = try ["forbid: x", "forbid: y, severity: error"].map {
      try PolicyLayer(yaml: "custom: [{id: custom/a, where: a, \($0)}]", file: "p.yaml")
    }
    let entry = try Policy(layers: layers).entries.first { $0.id == "custom/a" }
    #expect(entry?.severity == .error)
    #expect(entry?.options.map(\.value) == [#""a""#, #""y""#])
  }

  @Test func rulesSetTheSeverity() throws {
    let yaml =
      "rules: {custom/a: info, custom: error}\ncustom: [{id: custom/a, where: a, forbid: x}]"
    let policy = try Policy(layers: [PolicyLayer(yaml: yaml, file: "p.yaml")])
    #expect(policy.entries.first { $0.id == "custom/a" }?.severity == .info)
    #expect(
      try Policy(layers: [PolicyLayer(yaml: yaml, file: "p.yaml")], ignore: ["custom"])
        .entries.allSatisfy { !$0.isCustom })
  }
}
