import Testing

@testable import Reports

struct ReportTests {
  private let entry = Entry(
    rule: "a/b", severity: .error,
    place: Place(file: "x,y.jsonl", line: 2, column: 3, byteOffset: 9, row: 1),
    pointer: "/m", message: "bad\nthing \"here\"\u{1B}[31m", hint: "mend it")

  private func written(_ format: ReportFormat, _ entries: [Entry], limit: Int = .max) throws
    -> String
  {
    let text = Text()
    var report = Report(format, limit: limit) { text.value += $0 }
    for entry in entries { try report.add(entry) }
    var digest = Digest()
    digest.rules = [
      Digest.RuleLine(
        rule: "a/b", severity: .error, findings: entries.count, rows: 1, places: [entry.place])
    ]
    try report.finish(digest)
    return text.value
  }

  private final class Text {
    var value = ""
  }

  @Test func textShowsNoControlCharacters() throws {
    #expect(
      try written(.text, [entry]) == """
        x,y.jsonl:2:3: error[a/b] /m: bad\\u{a}thing "here"\\u{1b}[31m
            hint: mend it\n
        """)
  }

  @Test func textSaysWhatItLeavesOut() throws {
    #expect(try written(.text, [entry, entry, entry], limit: 1).hasSuffix("… 2 more a/b\n"))
  }

  @Test func githubEscapesProperties() throws {
    #expect(
      try written(.github, [entry]) == """
        ::error file=x%2Cy.jsonl,line=2,col=3,title=a/b::/m: bad%0Athing "here"\u{1B}[31m\n
        """)
  }

  @Test func githubTakesNoCommandsFromData() throws {
    var entry = entry
    entry.message = "x\r\n::error::pwned"
    #expect(try written(.github, [entry]).contains("x%0D%0A::error::pwned"))
  }

  @Test func githubStopsAtTenAnnotations() throws {
    let lines = try written(.github, Array(repeating: entry, count: 12)).split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.last == "::notice::sdg: 2 more findings; see the log or a report")
  }

  @Test func jsonlEndsWithASummary() throws {
    let lines = try written(.jsonl, [entry]).split(separator: "\n")
    #expect(
      lines.first == #"""
        {"kind": "finding", "rule": "a/b", "severity": "error", "file": "x,y.jsonl", "line": 2, \#
        "column": 3, "byte_offset": 9, "row": 1, "pointer": "/m", \#
        "message": "bad\nthing \"here\"\u001b[31m", "hint": "mend it"}
        """#)
    #expect(lines.last?.hasPrefix(#"{"kind": "summary", "summary": {"files": 0"#) == true)
  }
}
