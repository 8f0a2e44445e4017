import Foundation
import Testing

/// What a run must never do to the files around it, and what it must never keep to itself.
struct SafetyTests {
  @Test func noReportReplacesAnInput() throws {
    let scratch = try Scratch()
    let rows = try scratch.write("rows.jsonl", goodRow)
    let profile = try scratch.write("p.yaml", "rules: {}\n")
    try FileManager.default.createSymbolicLink(
      at: scratch.folder.appending(path: "link.json"), withDestinationURL: rows)
    for (path, name) in [
      ("rows.jsonl", "rows.jsonl"), ("./rows.jsonl", "rows.jsonl"), ("link.json", "rows.jsonl"),
      ("p.yaml", "p.yaml"),
    ] {
      let outcome = try validate.run(
        ["--profile", "p.yaml", "--report", "json=\(path)", "rows.jsonl"], in: scratch.folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("\(name): cannot write: it is an input; name another file\n"))
    }
    #expect(try String(contentsOf: rows, encoding: .utf8) == goodRow)
    #expect(try String(contentsOf: profile, encoding: .utf8) == "rules: {}\n")
  }

  @Test(arguments: [
    ("folder", "folder: cannot write: not a regular file"),
    ("fifo", "fifo: cannot write: not a regular file"),
  ])
  func onlyFilesAreReplaced(path: String, message: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "folder"), withIntermediateDirectories: false)
    #expect(mkfifo(scratch.folder.appending(path: "fifo").path, 0o600) == 0)
    let outcome = try validate.run(
      ["--report", "json=\(path)", "-"], input: Data(goodRow.utf8), in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("\(message)\n"))
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(left.sorted() == ["fifo", "folder"])
  }

  @Test func aReportIsNamedOnce() throws {
    let outcome = try validate.run(
      ["--report", "json=r", "--report", "text=r", "-"], input: Data(goodRow.utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("r is named twice"))
  }

  @Test func aFileNameIsNoOption() throws {
    let outcome = try validate.run(["-dash.jsonl"])
    #expect(outcome.status == 2)
    #expect(try validate.run(["-h"]).output.contains("USAGE"))
  }

  @Test(arguments: [["--quiet"], ["--format", "concise"], ["--format", "github", "--quiet"]])
  func aBrokenGateIsAlwaysSaid(options: [String]) throws {
    let scratch = try Scratch()
    _ = try scratch.write("p.yaml", "gate: {min_rows: 50}\n")
    let outcome = try validate.run(
      ["--profile", "p.yaml", "-"] + options, input: Data(goodRow.utf8), in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "gate: min_rows is 50, and there are 1\n")
  }

  @Test func aGateNeedsItsRule() throws {
    let scratch = try Scratch()
    _ = try scratch.write("p.yaml", "gate: {max_duplicate_rate: 0.1}\nrules: {dataset: off}\n")
    let outcome = try validate.run(["--profile", "p.yaml", "-"], in: scratch.folder)
    #expect(
      outcome.errors
        == "sdg-validate: p.yaml: max_duplicate_rate needs the rule dataset/duplicate-row, which is off\n"
    )
  }

  @Test func rowsOfDatasetRulesAreCounted() throws {
    let scratch = try Scratch()
    _ = try scratch.write("p.yaml", "rules: {dataset/duplicate-row: error}\n")
    let outcome = try validate.run(
      ["--profile", "p.yaml", "-"], input: Data((goodRow + goodRow).utf8), in: scratch.folder)
    #expect(outcome.errors.contains("-: 2 rows = 1 without errors + 1 with"))
  }

  @Test func whatWasFoundInFrontOfABadFileIsSaid() throws {
    let scratch = try Scratch()
    _ = try scratch.write("bad.jsonl", badRow)
    let outcome = try validate.run(["bad.jsonl", "missing.jsonl"], in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.hasPrefix("bad.jsonl:1:16: error[json/syntax]"))
  }

  @Test func rowsThatWereMendedAreNotTakenForEqual() throws {
    let rows = #"""
      {"prompt": "a", "completion": "b", "n": 123456789012345678901}
      {"prompt": "a", "completion": "b", "n": 987654321098765432109}

      """#
    let outcome = try validate.run(
      ["--select", "dataset", "--quiet", "-"], input: Data(rows.utf8))
    #expect(outcome.output == "")
  }

  @Test(arguments: [
    "{\"messages\": [\n", "{\"messages\":\n", "[1,2\n",
  ])
  func aFaultyFirstRowIsNotTheFilesFault(first: String) throws {
    let outcome = try validate.run(["--quiet", "-"], input: Data((first + goodRow).utf8))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("-:1:"))
  }

  @Test func theShapeIsThatOfTheFirstRowEvenIfMended() throws {
    let rows = #"""
      {"messages": [{"role": "user", "content": "Hi."}, {"role": "assistant", "content": "Ho."}], "weight": NaN}
      {"prompt": "hello", "completion": "there"}

      """#
    let outcome = try validate.run(
      ["--select", "format/mixed-formats", "--format", "concise", "-"], input: Data(rows.utf8))
    #expect(outcome.output.hasPrefix("-:2:1: error[format/mixed-formats]"))
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"), ([0x50, 0x4B, 3, 4, 0], "a zip archive"),
    ([0x50, 0x41, 0x52, 0x31, 0], "a Parquet file"),
    ([0x42, 0x5A, 0x68, 0x39, 0], "a bzip2 archive"),
  ])
  func otherContainersAreNamed(head: [UInt8], kind: String) throws {
    let outcome = try validate.run(["-"], input: Data(head))
    #expect(outcome.errors == "sdg-validate: -: \(kind), not JSONL; convert it first\n")
    #expect(outcome.status == 2)
  }

  @Test func aProfileFindsItsBaseBesideIt() throws {
    let scratch = try Scratch()
    _ = try scratch.write("base.yaml", "rules: {turns/user-user: off}\n")
    _ = try scratch.write("mine.yaml", "extends: [base.yaml]\n")
    let mine = scratch.folder.appending(path: "mine.yaml").path
    let outcome = try validate.run(["--profile", mine, "--show-config"])
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("turns/user-user"))
  }
}
