import Foundation
import Testing

/// What cannot be read or followed is one line on standard error, and status 2.
struct BadInputTests {
  @Test(arguments: [
    ([], #"no file given; name JSONL files, or - for standard input"#),
    (["nope.jsonl"], "nope.jsonl: cannot read: No such file or directory"),
    (["folder"], "folder: is a directory; name its files, as folder/*.jsonl"),
    (["*.parquet"], "*.parquet: cannot read: no file matches"),
    (["--profil", "x", "a"], #"unknown option "--profil"; did you mean "--profile"?"#),
    (
      ["--profile", "genric", "a"], #"--profile: unknown profile "genric"; did you mean "generic"?"#
    ),
    (["--target", "opnai", "a"], #"--target: unknown target "opnai"; did you mean "openai"?"#),
    (["--profile", "no.yaml", "a"], "no.yaml: cannot read: No such file or directory"),
    (
      ["--select", "turns/user-usr", "a"],
      #"--select: unknown rule "turns/user-usr"; did you mean "turns/user-user"?"#
    ),
    (
      ["--ignore", "turn", "a"], #"--ignore: unknown rule "turn"; did you mean "turns"?"#
    ),
    (
      ["--explain", "json/sintax"],
      #"--explain: unknown rule "json/sintax"; did you mean "json/syntax"?"#
    ),
    (["--jobs", "0", "a"], "--jobs must be 1 or more"),
    (["--max-tokens", "0", "a"], "--max-tokens must be 1 or more"),
    (["--tokenizer", "no.json", "good.jsonl"], "no.json: cannot read: No such file or directory"),
    (
      ["--tokenizer", "wordpiece.json", "good.jsonl"],
      "wordpiece.json: the model is WordPiece; what is read is byte-level BPE, as of GPT-2, Llama 3 "
        + "and Qwen: the model BPE, the pre-tokenizer ByteLevel, alone or behind Split or Digits, the "
        + "normalizer NFC or none"
    ),
    (["--max-errors", "0", "a"], "--max-errors must be 1 or more"),
    (
      ["--report", "json=missing/r.json", "good.jsonl"],
      "missing/r.json: cannot write: No such file or directory"
    ),
    (["utf16.jsonl"], "utf16.jsonl: the text is UTF-16; convert it with iconv -f UTF-16 -t UTF-8"),
    (
      ["pointer.jsonl"],
      "pointer.jsonl: a Git LFS pointer, not the data; fetch it with git lfs pull"
    ),
    (["array.json"], "array.json: one JSON array, not one row a line; convert it with jq -c '.[]'"),
    (
      ["pretty.json"],
      "pretty.json: rows span several lines, not one row a line; convert it with jq -c ."
    ),
    (
      ["cut.jsonl.gz"],
      "cut.jsonl.gz: the gzip stream ends early; the file is cut short, fetch or write it again"
    ),
    (
      ["bad.jsonl.zst"],
      "bad.jsonl.zst: not a sound zstd stream: Unknown frame descriptor; fetch or write it again"
    ),
    (["--profile", "loop.yaml", "a"], "loop.yaml: extends itself: loop.yaml → loop.yaml"),
    (
      ["--profile", "tab.yaml", "a"],
      #"tab.yaml:2: rule "json/syntax" has no option "colour"; it has none"#
    ),
  ])
  func isOneLine(arguments: [String], message: String) throws {
    let scratch = try folder()
    let outcome = try validate.run(arguments, in: scratch.folder)
    #expect(outcome.errors == "sdg-validate: \(message)\n")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }

  @Test func anUnreadableFileIsSaid() throws {
    // Root may read anything, and CI often is root.
    guard getuid() != 0 else { return }
    let scratch = try folder()
    let file = scratch.folder.appending(path: "good.jsonl")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    let outcome = try validate.run(["good.jsonl"], in: scratch.folder)
    #expect(outcome.errors == "sdg-validate: good.jsonl: cannot read: Permission denied\n")
    #expect(outcome.status == 2)
  }

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "folder"), withIntermediateDirectories: false)
    _ = try scratch.write("good.jsonl", goodRow)
    _ = try scratch.write(
      "utf16.jsonl", Data([0xFF, 0xFE]) + Data(goodRow.utf8.flatMap { [$0, 0] }))
    _ = try scratch.write(
      "pointer.jsonl", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    _ = try scratch.write("array.json", "[\n" + goodRow.dropLast() + "\n]\n")
    _ = try scratch.write("pretty.json", "{\n  \"messages\": []\n}\n")
    // A gzip header and the first bytes of a stored block that promises more.
    _ = try scratch.write(
      "cut.jsonl.gz", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 9, 0, 0xF6, 0xFF, 0x7B]))
    _ = try scratch.write("bad.jsonl.zst", "this is no zstd frame")
    _ = try scratch.write("wordpiece.json", #"{"model": {"type": "WordPiece", "vocab": {}}}"#)
    _ = try scratch.write("loop.yaml", "extends: [loop.yaml]\n")
    _ = try scratch.write("tab.yaml", "rules:\n  json/syntax: {colour: red}\n")
    return scratch
  }
}
