import Settings
import Testing

@testable import Validate

/// A file of patterns that cannot be used is one line, with its place.
struct PatternFileTests {
  @Test(arguments: [
    ("", #"p.yaml: "rule" is missing"#),
    ("rule: privacy/secret\n", #"p.yaml:1: "patterns" of the file must be a list"#),
    (
      "rule: privacy/secrets\npatterns: []\n",
      #"p.yaml:1: no rule "privacy/secrets" reports patterns; did you mean "privacy/secret"?"#
    ),
    (
      "rule: privacy/secret\npatterns:\n  - {id: a}\n",
      #"p.yaml:3: "expression" is missing"#
    ),
    (
      "rule: privacy/secret\npatterns:\n  - {id: a, expression: b, caseles: true}\n",
      #"p.yaml:3: the pattern has no option "caseles"; did you mean "caseless"?"#
    ),
    (
      "rule: privacy/secret\npatterns:\n  - {id: a, expression: b, places: [tools]}\n",
      #"p.yaml:3: "places" of the pattern must be a list, each assistant | user | system | tool | arguments"#
    ),
    (
      "rule: privacy/secret\npatterns:\n  - {id: a, expression: b, verify: luhn}\n",
      #"p.yaml:3: "verify" of the pattern must be card | credentials | email | iban | ipv4 | jwt | phone | prose | random | ssn"#
    ),
    (
      "rule: privacy/secret\npatterns:\n  - id: a\n    expression: 'b(?=c)'\n",
      #"p.yaml:3: the expression of "a" cannot be used: Zero-width assertions are not supported"#
    ),
    (
      "rule: privacy/secret\npatterns:\n  - id: fine\n    expression: b\n  - {id: a, expression: '(b'}\n",
      #"p.yaml:5: the expression of "a" cannot be used: Missing close parenthesis for group started at index 0"#
    ),
    (
      "rule: privacy/secret\npatterns:\n  - {id: a, expression: b}\n  - {id: a, expression: c}\n",
      #"p.yaml:4: the pattern "a" is already in p.yaml; give it another id"#
    ),
    ("rule: [\n", "p.yaml:2: not YAML: did not find expected node content"),
  ])
  func saysWhatIsWrongAndWhere(yaml: String, message: String) throws {
    let error = #expect(throws: SettingsError.self) {
      _ = try PatternSet([PatternFile(yaml: yaml, file: "p.yaml")])
    }
    #expect(error.map { "\($0)".hasPrefix(message) } == true, "\(error?.description ?? "")")
  }

  @Test func anIdIsUniqueAmongAllFiles() throws {
    let yaml = "rule: privacy/secret\npatterns: [{id: a, expression: b}]\n"
    let error = #expect(throws: SettingsError.self) {
      _ = try PatternSet([
        PatternFile(yaml: yaml, file: "one.yaml"), PatternFile(yaml: yaml, file: "two.yaml"),
      ])
    }
    let message = #"two.yaml:2: the pattern "a" is already in one.yaml; give it another id"#
    #expect(error?.description == message)
  }
}
