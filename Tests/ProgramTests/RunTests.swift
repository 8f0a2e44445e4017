import Foundation
import Testing

/// What a run prints, writes and returns.
struct RunTests {
  @Test func cleanDataPasses() throws {
    let outcome = try validate.run(["--quiet", "-"], input: Data(goodRow.utf8))
    #expect(outcome.output == "")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test func errorsFailTheRun() throws {
    let outcome = try validate.run(["--quiet", "-"], input: Data((goodRow + badRow).utf8))
    #expect(
      outcome.output == "-:2:16: error[json/syntax]: not JSON: a comma with nothing behind it\n")
    #expect(outcome.status == 1)
  }

  @Test func warningsFailTheRunOnDemand() throws {
    let rows = Data((goodRow + goodRow).utf8)
    #expect(try validate.run(["--quiet", "-"], input: rows).status == 0)
    #expect(try validate.run(["--quiet", "--fail-on", "warning", "-"], input: rows).status == 1)
  }

  @Test func theSummaryAddsUp() throws {
    let outcome = try validate.run(["-"], input: Data((goodRow + badRow).utf8))
    #expect(outcome.errors.contains("-: 2 rows = 1 without errors + 1 with; "))
  }

  @Test func severalReportsAreWritten() throws {
    let scratch = try Scratch()
    let outcome = try validate.run(
      ["--format", "github", "--report", "json=r.json", "--report", "jsonl=r.jsonl", "-"],
      input: Data(badRow.utf8), in: scratch.folder)
    #expect(
      outcome.output == """
        ::error file=-,line=1,col=16,title=json/syntax::not JSON: a comma with nothing behind it\n
        """)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: scratch.folder.appending(path: "r.json")))
    let report = try #require(json as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == 1)
    #expect(findings[0]["byte_offset"] as? Int == 15)
    #expect((report["summary"] as? [String: Any])?["error_rows"] as? Int == 1)
    let lines = try String(
      contentsOf: scratch.folder.appending(path: "r.jsonl"), encoding: .utf8
    ).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix(#"{"kind": "summary""#))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(names.sorted() == ["r.json", "r.jsonl"])
  }

  @Test func aRunThatFailsLeavesNoReport() throws {
    let scratch = try Scratch()
    let outcome = try validate.run(["--report", "json=r.json", "nope"], in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == [])
  }

  @Test func aFullDiskIsAnError() throws {
    let outcome = try validate.run(
      ["--report", "json=/dev/full/x", "-"], input: Data(badRow.utf8))
    #expect(outcome.status == 2)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "printf '%s\\n' '{\"a\": 1,}' | \"$0\" --quiet - >/dev/full 2>/dev/null; exit $?",
      Program.folder.appending(path: "sdg-validate").path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func aClosedPipeIsQuiet() throws {
    let scratch = try Scratch()
    _ = try scratch.write("rows.jsonl", String(repeating: badRow, count: 20_000))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = scratch.folder
    process.arguments = [
      "-c", "\"$0\" --max-per-rule 100000 rows.jsonl 2>errors | head -n 1 >first",
      Program.folder.appending(path: "sdg-validate").path,
    ]
    try process.run()
    process.waitUntilExit()
    let errors = scratch.folder.appending(path: "errors")
    let first = scratch.folder.appending(path: "first")
    #expect(try String(contentsOf: errors, encoding: .utf8) == "")
    #expect(try String(contentsOf: first, encoding: .utf8).hasPrefix("rows.jsonl:1:16: error"))
  }

  @Test func theFrontBecomesTheProgram() throws {
    let front = Program(name: "sdg")
    let outcome = try front.run(["validate", "--quiet", "-"], input: Data(badRow.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("json/syntax"))
    #expect(try front.run(["validat"]).errors.hasPrefix("sdg: no command \"validat\"; there are "))
  }

  @Test func aProfileIsFoundUnderItsHome() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "rules/profiles"), withIntermediateDirectories: true)
    _ = try scratch.write("rules/profiles/mine.yaml", "rules: {json: off}\n")
    let outcome = try validate.run(
      ["--profile", "mine", "--quiet", "--select", "json", "--show-config"],
      environment: ["SDG_HOME": scratch.folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("json/syntax: {severity: warning}"))
  }

  @Test func manyJobsPrintTheSame() throws {
    let rows = (0..<3000).map { number in
      number % 7 == 0 ? badRow : goodRow.replacingOccurrences(of: "parcel", with: "p\(number)")
    }.joined()
    let data = Data(rows.utf8)
    let one = try validate.run(["--jobs", "1", "--format", "jsonl", "-"], input: data)
    let four = try validate.run(["--jobs", "4", "--format", "jsonl", "-"], input: data)
    #expect(one.output == four.output)
    #expect(one.output.split(separator: "\n").count > 400)
  }
}

/// The pages of the programs show the help as it is; `make docs` writes them.
struct HelpDocsTests {
  @Test(arguments: [validate, dedupe])
  func theManualShowsTheHelpAsItIs(program: Program) throws {
    let help = try program.run(["--help"], environment: ["COLUMNS": "80"]).output
    let page = packageRoot.appending(path: "docs/\(program.name).md")
    let text =
      "# \(program.name)\n\n```text\n\(help)```\n\nThe [guide](guide.md) tells the whole story.\n"
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      try text.write(to: page, atomically: true, encoding: .utf8)
    }
    let isCurrent = try? String(contentsOf: page, encoding: .utf8) == text
    #expect(isCurrent == true, "docs/\(program.name).md is out of date; run make docs")
  }
}
