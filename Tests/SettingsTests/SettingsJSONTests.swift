import Testing

@testable import Settings

struct SettingsJSONTests {
  @Test(arguments: [
    ("{a: 1, b: [x, 2.5, true, ~]}", #"{"a": 1, "b": ["x", 2.5, true, null]}"#),
    (
      #"{a: "1", b: '007', c: 007, d: 1., e: -0.5e3}"#,
      #"{"a": "1", "b": "007", "c": "007", "d": "1.", "e": -0.5e3}"#
    ),
    (#"a: "say \"so\"\n""#, #"{"a": "say \"so\"\u000a"}"#),
    ("a:", #"{"a": null}"#),
  ])
  func yamlIsReadAsJSON(yaml: String, json: String) throws {
    #expect(try SettingsNode(yaml: yaml, file: "p.yaml").json == json)
  }
}
