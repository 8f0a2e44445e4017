import Testing

@testable import Settings

struct OptionReaderTests {
  private func reader(_ yaml: String) throws -> OptionReader {
    try OptionReader(owner: "gate", mapping: SettingsNode(yaml: yaml, file: "p.yaml"))
  }

  @Test func takesWhatIsSetAndTheDefaultElsewhere() throws {
    var options = try reader("rows: 5\nshare: 1\nnames: [a, b]\nword: 12")
    #expect(try options.take("rows", default: 1) == 5)
    #expect(try options.take("share", default: 0.5) == 1.0)
    #expect(try options.take("names", default: [String]()) == ["a", "b"])
    #expect(try options.take("word", default: "") == "12")
    #expect(try options.take("flag", default: true))
    #expect(try options.take("none", as: Int.self) == nil)
    try options.finish()
    #expect(options.settled.map { "\($0): \($1)" }.last == "none: ~")
  }

  @Test(arguments: [
    ("rows: many", #"p.yaml:1: "rows" of gate must be a whole number, 0 or more"#),
    ("rows: 0.5", #"p.yaml:1: "rows" of gate must be a whole number, 0 or more"#),
    ("rows: 1\nrow: 2", #"p.yaml:2: gate has no option "row"; did you mean "rows"?"#),
    ("rows: 1\ncolour: 2", #"p.yaml:2: gate has no option "colour"; it has rows"#),
    ("- 1", "p.yaml:1: gate must be a mapping"),
    ("a: [", "p.yaml:2: not YAML: did not find expected node content"),
    ("rows: 1\nrows: 2", #"p.yaml:1: "rows" is set twice"#),
  ])
  func refusesWhatItDoesNotKnow(yaml: String, message: String) {
    let error = #expect(throws: SettingsError.self) {
      var options = try reader(yaml)
      _ = try options.take("rows", default: 1)
      try options.finish()
    }
    #expect(error?.description == message)
  }
}
