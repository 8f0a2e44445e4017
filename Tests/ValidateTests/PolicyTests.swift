import Settings
import Testing

@testable import Validate

struct PolicyTests {
  static let rules: [any Rule.Type] = [
    CallIDFormat.self, NotJSON.self, NotString.self, OneCall.self, UserUser.self,
  ]

  @Test(arguments: [
    (
      "rules:\n  turns/user-usr: error",
      #"p.yaml:2: unknown rule "turns/user-usr"; did you mean "turns/user-user"?"#
    ),
    (
      "rules:\n  argument: error",
      #"p.yaml:2: unknown rule "argument"; did you mean "arguments"?"#
    ),
    (
      "rules:\n  sound/volume: error",
      #"p.yaml:2: unknown rule "sound/volume"; --list-rules names them all"#
    ),
    (
      "rules:\n  turns/user-user: grave",
      #"p.yaml:2: "turns/user-user" must be off | info | warning | error"#
    ),
    (
      "rules:\n  turns/user-user: [error]",
      #"p.yaml:2: "turns/user-user" must be a severity or a mapping of options"#
    ),
    (
      "rules:\n  turns/user-user: {severity: 3}",
      #"p.yaml:2: "severity" must be off | info | warning | error"#
    ),
    (
      "rules:\n  turns/user-user: {limit: 3}",
      #"p.yaml:2: rule "turns/user-user" has no option "limit"; it has none"#
    ),
    (
      "rules:\n  calls/id-format:\n    lenght: 9",
      #"p.yaml:3: rule "calls/id-format" has no option "lenght"; did you mean "length"?"#
    ),
    (
      "rules:\n  calls/id-format: {pattern: x}",
      #"p.yaml:2: rule "calls/id-format" has no option "pattern"; "#
        + "it has characters, length, max_length"
    ),
    (
      "rules:\n  calls/id-format: {length: nine}",
      #"p.yaml:2: "length" of rule "calls/id-format" must be a whole number, 0 or more"#
    ),
    (
      "rules:\n  calls/id-format: {characters: digits}",
      #"p.yaml:2: "characters" of rule "calls/id-format" must be any | alphanumeric"#
    ),
    (
      "rules:\n  arguments:\n    frm: object",
      #"p.yaml:3: no rule of "arguments" has an option "frm"; did you mean "form"?"#
    ),
    ("rules: [turns/user-user]", #"p.yaml:1: "rules" must be a mapping"#),
    ("ruls: {}", #"p.yaml:1: the profile has no option "ruls"; did you mean "rules"?"#),
    ("- turns", "p.yaml:1: the profile must be a mapping"),
    ("rules: {", "p.yaml:2: not YAML: did not find expected node content"),
    (
      "gate: {max_error_rate: few}",
      #"p.yaml:1: "max_error_rate" of gate must be a number from 0 to 1"#
    ),
    ("name: a\nname: b", #"p.yaml:1: "name" is set twice"#),
    (
      "drops: [turns/user-usr]",
      #"p.yaml: unknown rule "turns/user-usr"; did you mean "turns/user-user"?"#
    ),
  ])
  func refusalsNameThePlaceAndWhatWouldBeRight(yaml: String, message: String) {
    let error = #expect(throws: SettingsError.self) {
      _ = try Policy(layers: [PolicyLayer(yaml: yaml, file: "p.yaml")], rules: Self.rules)
    }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("{}", "calls/id-format info, arguments/not-json error, turns/user-user warning"),
    ("turns: off", "calls/id-format info, arguments/not-json error"),
    (
      "turns/user-user: error\n  turns: off",
      "calls/id-format info, arguments/not-json error, turns/user-user error"
    ),
    (
      "turns: {severity: info}\n  calls: error",
      "calls/id-format error, arguments/not-json error, turns/user-user info"
    ),
    (
      "support: error",
      "calls/id-format info, arguments/not-json error, turns/user-user warning, support/one-call error"
    ),
  ])
  func aRuleBeatsItsFamilyWhereverItStands(rules: String, expected: String) throws {
    let layer = try PolicyLayer(yaml: "rules:\n  \(rules)", file: "p.yaml")
    #expect(try severities(Policy(layers: [layer], rules: Self.rules)) == wanted(expected))
  }

  @Test func laterLayersWin() throws {
    let layers = try ["turns/user-user: error", "turns: info", "calls/id-format: {length: 9}"]
      .map { try PolicyLayer(yaml: "rules: {\($0)}", file: "p.yaml") }
    let policy = try Policy(layers: layers, rules: Self.rules)
    #expect(severities(policy)["turns/user-user"] == .info)
    let rule = policy.entries.first { $0.id == CallIDFormat.id }?.rule as? CallIDFormat
    #expect(rule?.length == 9)
  }

  @Test func anOptionOfAFamilyIsForThoseThatHaveIt() throws {
    let yaml = "rules: {arguments: {severity: warning, form: object}}"
    let policy = try Policy(layers: [PolicyLayer(yaml: yaml, file: "p.yaml")], rules: Self.rules)
    let rule = policy.entries.first { $0.id == NotString.id }?.rule as? NotString
    #expect(rule?.form == .object)
    #expect(severities(policy)["arguments/not-json"] == .warning)
  }

  @Test(arguments: [
    (["turns"], [], ["turns/user-user"]),
    (["support/one-call"], [], ["support/one-call"]),
    (["arguments", "turns"], ["arguments/not-json"], ["arguments/not-string", "turns/user-user"]),
    ([], ["arguments", "calls"], ["turns/user-user"]),
  ])
  func selectingAndIgnoring(select: [String], ignore: [String], expected: [RuleID]) throws {
    let policy = try Policy(select: select, ignore: ignore, rules: Self.rules)
    #expect(policy.entries.map { $0.id } == expected)
  }

  @Test func aSelectedRuleThatIsOffWarns() throws {
    let policy = try Policy(select: ["support"], rules: Self.rules)
    #expect(severities(policy) == ["support/one-call": .warning])
  }

  @Test(arguments: [
    (["turn"], [], #"--select: unknown rule "turn"; did you mean "turns"?"#),
    ([], ["x/y/z"], #"--ignore: unknown rule "x/y/z"; --list-rules names them all"#),
  ])
  func unknownSelectionsAreRefused(select: [String], ignore: [String], message: String) {
    let error = #expect(throws: SettingsError.self) {
      _ = try Policy(select: select, ignore: ignore, rules: Self.rules)
    }
    #expect(error?.description == message)
  }

  private func severities(_ policy: Policy) -> [RuleID: Severity] {
    Dictionary(uniqueKeysWithValues: policy.entries.map { ($0.id, $0.severity) })
  }

  /// What the text lists, and the one rule that no case is about.
  private func wanted(_ list: String) -> [RuleID: Severity] {
    var severities: [RuleID: Severity] = [NotString.id: .error]
    for entry in list.split(separator: ", ") {
      let words = entry.split(separator: " ").map(String.init)
      severities[RuleID(words[0])] = Severity(rawValue: words[1])
    }
    return severities
  }
}
