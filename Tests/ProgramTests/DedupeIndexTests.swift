import Foundation
import Testing

/// The index and the shards, as a user has them.
struct DedupeIndexTests {
  private let rows = (0..<2000).map { row in
    let words = (0..<30).map { "w\((row / 2 * 31 + $0 * $0) % 997)" }.joined(separator: " ")
    return "{\"id\": \(row), \"text\": \"\(words)\"}\n"
  }

  @Test func rowsThatWereSeenLeave() throws {
    let scratch = try Scratch()
    _ = try scratch.write("1.jsonl", rows[0..<10].joined())
    _ = try scratch.write("2.jsonl", rows[5..<12].joined())
    let first = try dedupe.run(["1.jsonl", "--index", "seen", "-o", "-"], in: scratch.folder)
    #expect(first.output == stride(from: 0, to: 10, by: 2).map { rows[$0] }.joined())
    let second = try dedupe.run(
      ["2.jsonl", "--index", "seen", "-o", "-", "--removed", "r.jsonl"], in: scratch.folder)
    #expect(second.output == rows[10])
    #expect(
      try scratch.read("r.jsonl").hasPrefix(
        #"{"row": 0, "id": 5, "kept_row": 4, "kept_in": "index", "similarity": 1.0000"#))
  }

  @Test func aDryRunAddsNothing() throws {
    let scratch = try Scratch()
    _ = try scratch.write("1.jsonl", rows[0..<10].joined())
    _ = try dedupe.run(["1.jsonl", "--index", "seen", "--dry-run"], in: scratch.folder)
    let outcome = try dedupe.run(["1.jsonl", "--index", "seen", "-o", "-"], in: scratch.folder)
    #expect(outcome.output == stride(from: 0, to: 10, by: 2).map { rows[$0] }.joined())
  }

  /// Killed at twenty moments: the rows either all count as seen or none does.
  @Test func anIndexSurvivesAKill() throws {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", rows.joined())
    var outcomes: Set<Int> = []
    for delay in 0..<20 {
      let index = "seen\(delay)"
      let process = Process()
      process.executableURL = Program.folder.appending(path: dedupe.name)
      process.currentDirectoryURL = scratch.folder
      process.arguments = ["in.jsonl", "--index", index, "--quiet", "--removed-ids", "ids"]
      try process.run()
      usleep(UInt32(delay * 30_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let after = try dedupe.run(["in.jsonl", "--index", index, "-o", "-"], in: scratch.folder)
      #expect(after.status == 0)
      outcomes.insert(after.output.split(separator: "\n").count)
    }
    #expect(outcomes.isSubset(of: [0, 997]))
  }

  @Test(arguments: [
    ("in.jsonl", "FOLDER/in.jsonl: cannot write: it is an input; name another file"),
    (".", "FOLDER: cannot write: not a regular file"),
    ("-", "a sketch is a file; name it with -o"),
  ])
  func aSketchReplacesNoInput(name: String, message: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", rows[0])
    let outcome = try dedupe.run(
      ["sketch", "in.jsonl", "--exact", "-o", name], in: scratch.folder)
    #expect(outcome.status == 2)
    let expected = message.replacing("FOLDER", with: scratch.folder.path)
    #expect(outcome.errors == "sdg-dedupe sketch: \(expected)\n")
    #expect(try scratch.read("in.jsonl") == rows[0])
  }

  /// How pairs are found is settled by the first rows, and not by how much is read at a time.
  @Test func memoryDoesNotSettleHowPairsAreFound() throws {
    let scratch = try Scratch()
    let short = (0..<2500).map { "{\"text\": \"one of few words \($0)\"}\n" }.joined()
    let long = (0..<2000).map { row in
      "{\"text\": \"\((0..<90).map { "w\($0 * row % 997)" }.joined(separator: " "))\"}\n"
    }
    _ = try scratch.write("in.jsonl", short + long.joined())
    for memory in ["64MB", "1GB"] {
      let outcome = try dedupe.run(
        ["in.jsonl", "--index", memory, "--memory", memory, "--removed-ids", "\(memory).ids"],
        in: scratch.folder)
      #expect(outcome.status == 0)
      let segment = scratch.folder.appending(path: "\(memory)/00000001.segment")
      let head = try Data(contentsOf: segment).prefix(200)
      #expect(String(decoding: head, as: UTF8.self).contains(" join=exact\n"))
    }
    #expect(try scratch.read("64MB.ids") == scratch.read("1GB.ids"))
  }

  @Test func shardsAndMergeAreLikeOneRun() throws {
    let scratch = try Scratch()
    var files: [String] = []
    for start in stride(from: 0, to: 2000, by: 400) {
      files.append("\(start).jsonl")
      _ = try scratch.write("\(start).jsonl", rows[start..<start + 400].shuffled().joined())
    }
    let whole = try dedupe.run(files + ["--minhash", "-o", "-"], in: scratch.folder)
    for shard in 0..<2 {
      let outcome = try dedupe.run(
        ["sketch"] + files + ["--minhash", "--shard", "\(shard)/2", "-o", "s\(shard)"],
        in: scratch.folder)
      #expect(outcome.status == 0)
    }
    let merged = try dedupe.run(
      ["merge", "s0", "s1", "--minhash", "--rows"] + files + ["-o", "-"], in: scratch.folder)
    #expect(merged.status == 0)
    #expect(merged.output == whole.output)
    #expect(merged.errors.contains("2 shards: 2,000 rows = 997 kept"))
    let fewer = try dedupe.run(
      ["merge", "s0", "--minhash", "--rows"] + files + ["-o", "out"], in: scratch.folder)
    #expect(fewer.status == 2)
    #expect(
      fewer.errors == "sdg-dedupe merge: --rows has 2,000 rows and the sketches 800; "
        + "name the files that were sketched, in order\n")
  }

  @Test(arguments: [
    (
      ["sketch", "0.jsonl", "-o", "s"],
      "say --minhash or --exact, so that all shards are sketched alike"
    ),
    (
      ["sketch", "0.jsonl", "--exact", "--shard", "0/2", "-o", "s"],
      "--shard 0/2 of 1 files holds none"
    ),
    (["merge", "--dry-run"], "no sketch given; name those of all shards"),
    (["merge", "0.jsonl", "--dry-run"], "0.jsonl: not made by sdg-dedupe; name another place"),
    (
      ["merge", "0.jsonl", "-o", "x"], "-o and --removed need the rows; name the files with --rows"
    ),
  ])
  func badInputIsOneLine(arguments: [String], message: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write("0.jsonl", rows[0])
    let outcome = try dedupe.run(arguments, in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "sdg-dedupe \(arguments[0]): \(message)\n")
  }
}
