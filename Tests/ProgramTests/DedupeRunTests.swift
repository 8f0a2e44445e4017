import Foundation
import Testing

let dedupe = Program(name: "sdg-dedupe")

/// What `sdg-dedupe` prints, writes and returns.
struct DedupeRunTests {
  private let first = #"{"id": "a", "text": "the quick brown fox"}"#
  private let second = #"{"id": 7, "text": "an entirely different row"}"#
  private let copy = #"{"id": "c",  "text": "The quick brown FOX!"}"#

  @Test func rowsThatStayAreWrittenByteForByte() throws {
    let scratch = try Scratch()
    let rows = "\(first)\r\n\n\(copy)\n  \(second)  "
    _ = try scratch.write("in.jsonl", rows)
    let outcome = try dedupe.run(["in.jsonl", "-o", "out.jsonl"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(try scratch.read("out.jsonl") == "\(first)\r\n  \(second)  ")
    #expect(
      outcome.errors.contains("in.jsonl: 3 rows = 2 kept + 1 exact + 0 near duplicates (33.3 %)"))
    #expect(outcome.errors.contains(#"      2 rows: row 0 "the quick brown fox""#))
  }

  @Test func severalFilesAreOneDataset() throws {
    let scratch = try Scratch()
    _ = try scratch.write("1.jsonl", first)
    _ = try scratch.write("2.jsonl", "\(copy)\n\(second)\n")
    let outcome = try dedupe.run(
      ["1.jsonl", "2.jsonl", "--quiet", "-o", "-", "--removed-ids", "ids"], in: scratch.folder)
    #expect(outcome.output == "\(first)\n\(second)\n")
    #expect(outcome.errors == "")
    #expect(try scratch.read("ids") == "1\n")
  }

  @Test func standardInputIsSpooled() throws {
    let input = Data("\(first)\n\(copy)\n".utf8)
    let outcome = try dedupe.run(["-", "-o", "-"], input: input)
    #expect(outcome.output == "\(first)\n")
    #expect(outcome.errors.hasPrefix("standard input is kept in "))
  }

  @Test func eachRemovalHasItsWitness() throws {
    let scratch = try Scratch()
    let words = (0..<40).map { "w\($0)" }.joined(separator: " ")
    let near = #"{"id": {"x": 1}, "text": "\#(words) more"}"#
    _ = try scratch.write("in.jsonl", "\(first)\n{\"text\": \"\(words)\"}\n\(copy)\n\(near)\n")
    let outcome = try dedupe.run(["in.jsonl", "--removed", "r.jsonl"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(
      try scratch.read("r.jsonl") == """
        {"row": 2, "id": "c", "kept_row": 0, "similarity": 1.0000, "key": "all", "reason": "exact"}
        {"row": 3, "id": null, "kept_row": 1, "similarity": 0.9730, "key": "all", "reason": "near"}\n
        """)
  }

  @Test func annotationLeavesTheRestAsItIs() throws {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", "\(second)\n\(first)\r\n\(copy) \nno row\n{}\n")
    let outcome = try dedupe.run(
      ["in.jsonl", "--annotate", "--quiet", "-o", "out.jsonl"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(
      try scratch.read("out.jsonl") == """
        \(second.dropLast()), "dedupe": {"cluster": 0, "keeper": 0, "similarity": 1.0000}}
        \(first.dropLast()), "dedupe": {"cluster": 1, "keeper": 1, "similarity": 1.0000}}\r
        \(copy.dropLast()), "dedupe": {"cluster": 1, "keeper": 1, "similarity": 1.0000}} 
        no row
        {"dedupe": {"cluster": 3, "keeper": 4, "similarity": 1.0000}}\n
        """)
  }

  @Test func aGateFailsTheRun() throws {
    let input = Data("\(first)\n\(copy)\n".utf8)
    let open = try dedupe.run(["-", "--quiet", "--max-duplicate-rate", "0.5"], input: input)
    #expect(open.status == 0)
    #expect(open.errors == "")
    let broken = try dedupe.run(["-", "--quiet", "--max-duplicate-rate", "0.4"], input: input)
    #expect(broken.status == 1)
    #expect(
      broken.errors
        == "sdg-dedupe: 50.0 % of the rows are duplicates, above --max-duplicate-rate 0.4\n")
  }

  @Test func aDryRunWritesNothing() throws {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", "\(first)\n\(copy)\n")
    let outcome = try dedupe.run(["in.jsonl", "--dry-run", "-o", "out.jsonl"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("1 kept + 1 exact"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["in.jsonl"])
  }

  @Test func rowsOfAgainstAreNeverWritten() throws {
    let scratch = try Scratch()
    _ = try scratch.write("seen.jsonl", "\(first)\n\(first)\n")
    _ = try scratch.write("in.jsonl", "\(second)\n\(copy)\n")
    let outcome = try dedupe.run(
      ["in.jsonl", "--against", "seen.jsonl", "-o", "-", "--removed", "r.jsonl"],
      in: scratch.folder)
    #expect(outcome.output == "\(second)\n")
    #expect(outcome.errors.contains("in.jsonl: 2 rows = 1 kept + 1 exact"))
    #expect(outcome.errors.contains(#"row 0 of --against "the quick brown fox""#))
    #expect(
      try scratch.read("r.jsonl").contains(#""kept_row": 0, "kept_in": "against", "similarity""#))
  }

  /// What is said of rows that are not JSON, or have no text, is said of those that may leave.
  @Test func rowsSeenBeforeAreNotCounted() throws {
    let scratch = try Scratch()
    _ = try scratch.write("seen.jsonl", "\(first)\nno row\n{\"other\": 1}\n")
    _ = try scratch.write("in.jsonl", "\(second)\n")
    let against = try dedupe.run(
      ["in.jsonl", "--against", "seen.jsonl", "--dry-run", "--on-missing", "error"],
      in: scratch.folder)
    #expect(against.status == 0)
    #expect(against.errors.hasPrefix("in.jsonl: 1 row = 1 kept"))
    _ = try dedupe.run(["seen.jsonl", "--index", "index", "-o", "-"], in: scratch.folder)
    let indexed = try dedupe.run(
      ["in.jsonl", "--index", "index", "-o", "-", "--on-missing", "error"], in: scratch.folder)
    #expect(indexed.status == 0)
    #expect(indexed.output == "\(second)\n")
    #expect(indexed.errors.hasPrefix("in.jsonl: 1 row = 1 kept"))
  }

  @Test func whatWasNotLookedAtIsSaid() throws {
    let input = Data("\(first)\nno row\n{\"other\": 1}\n".utf8)
    let outcome = try dedupe.run(["-", "--dry-run"], input: input)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains(
        "1 rows are not JSON objects and stay as they are; the first is row 1"))
    #expect(outcome.errors.contains("1 rows have no \"all\" and stay"))
    #expect(outcome.errors.contains("-: 3 rows = 3 kept"))
  }
}

/// What cannot be read or followed is one line on standard error, and status 2.
struct DedupeBadInputTests {
  @Test(arguments: [
    ([], "no file given; name JSONL files, or - for standard input"),
    (["in.jsonl"], "nothing to do; name -o, --removed, --removed-ids or --dry-run"),
    (["nope.jsonl", "--dry-run"], "nope.jsonl: cannot read: No such file or directory"),
    (["in.jsonl", "-o", "in.jsonl"], "in.jsonl: cannot write: it is an input; name another file"),
    (["in.jsonl", "-o", "x", "--removed", "x"], "one file is named twice for output"),
    (["in.jsonl", "-o", "x", "--removed", "./x"], "one file is named twice for output"),
    (
      ["in.jsonl", "--dry-run"] + Array(repeating: ["--key", "text"], count: 101).flatMap(\.self),
      "--key is given 101 times, 100 at most"
    ),
    (
      ["in.jsonl", "-o", "no/x"], "no/x: cannot write: No such file or directory"
    ),
    (
      ["in.jsonl", "--dry-run", "--threshold", "1.2"],
      "--threshold 1.2 is not above 0 and at most 1"
    ),
    (
      ["in.jsonl", "--dry-run", "--threshold", "0"], "--threshold 0.0 is not above 0 and at most 1"
    ),
    (
      ["in.jsonl", "--dry-run", "--key", "txt"],
      #"--key: no row has "txt"; did you mean "text"?"#
    ),
    (
      ["in.jsonl", "--dry-run", "--key", "a..b"],
      #"--key: "a..b" is no key; name all, prompt, response or a path as meta.topic or "#
        + "messages[role=user].content"
    ),
    (
      ["in.jsonl", "--dry-run", "--keep", "best"],
      #"--keep "best" is unknown; there are first, longest, newest, highest:PATH"#
    ),
    (
      ["in.jsonl", "--dry-run", "--shingle", "0"],
      "--shingle 0 is neither auto nor a number from 1 to 100"
    ),
    (
      ["in.jsonl", "--dry-run", "--memory", "5MB"],
      "--memory is less than 64.0 MB, the least that will do"
    ),
    (["in.jsonl", "--annotate", "--dry-run"], "--annotate needs -o"),
    (
      ["annotated.jsonl", "--annotate", "-o", "x"],
      #"row 0 has a member "dedupe" already; take it out first, or leave out --annotate"#
    ),
    (
      ["mixed.jsonl", "--dry-run", "--on-missing", "error"],
      #"1 row without "all"; mend them, or leave out --on-missing error"#
    ),
    (["-", "-", "--dry-run"], "- is named twice; standard input can be read once"),
    (
      ["cut.jsonl.gz", "--dry-run"],
      "cut.jsonl.gz: the gzip stream ends early; the file is cut short, fetch or write it again"
    ),
  ])
  func isOneLine(arguments: [String], message: String) throws {
    let scratch = try Scratch()
    let row = "{\"id\": 1, \"text\": \"some words\"}\n"
    _ = try scratch.write("in.jsonl", row)
    _ = try scratch.write("annotated.jsonl", "{\"text\": \"a\", \"dedupe\": 1}\n")
    _ = try scratch.write("mixed.jsonl", row + "{\"id\": 2}\n")
    _ = try scratch.write(
      "cut.jsonl.gz", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 9, 0, 0xF6, 0xFF, 0x7B]))
    let outcome = try dedupe.run(arguments, in: scratch.folder)
    let message = message.replacing(
      "in.jsonl: cannot write", with: "\(scratch.folder.path)/in.jsonl: cannot write")
    #expect(outcome.errors == "sdg-dedupe: \(message)\n")
    #expect(outcome.status == 2)
    #expect(try scratch.read("in.jsonl") == row)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appending(path: "x").path))
  }
}
