import Foundation
import Testing

/// Patterns as a user meets them: the cache, files of one's own, and what is never printed.
struct PatternProgramTests {
  /// A kind of secret, the text that has it, and the part that nobody may see.
  static let secrets = [
    ("an API key", "sk-proj\u{2D}4fT9kQ2mZx7LrB8vNc3WpHd5Jf6Gs1KaYb0E", "4fT9kQ2mZx7L"),
    ("an access key", "AKI\u{41}Z7QH3XWLP5RT2NVB", "Z7QH3XWL"),
    ("a token", "ghp\u{5F}4fT9kQ2mZx7LrB8vNc3WpHd5Jf6Gs1KaYb0E", "4fT9kQ2mZx7L"),
    ("a password", "password: hT9kQ2mZx7LrB8vNc3", "hT9kQ2mZ"),
    ("a key in PEM", "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg", "MIIEvQ"),
    ("a JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlMTIz", "hbGciOiJIUzI1"),
    ("a password in a URL", "postgres://ada:s3cr3tpw@db.shop.de/x", "s3cr3tpw"),
    ("an address", "ada.byron@gmail.com", "ada.byron"),
    ("a number", "212-736-5000", "736-5000"),
    ("a card", "4532 0151 1283 0366", "0151 1283"),
    ("an SSN", "536-22-8174", "22-8174"),
    ("an IBAN", "DE89 3704 0044 0532 0130 00", "3704 0044"),
    ("an IP address", "84.23.112.9", "84.23.112"),
  ]

  @Test(arguments: secrets, ["text", "concise", "json", "jsonl", "github"])
  func noReportShowsASecret(secret: (kind: String, text: String, hidden: String), format: String)
    throws
  {
    let scratch = try Scratch()
    // The second row has other rules quote the text; in the third it stands in arguments.
    let rows = try scratch.write(
      "rows.jsonl",
      """
      {"messages": [{"role": "user", "content": "It is \(secret.text) "}, {"role": "assistant", "content": "Thanks, \(secret.text)"}]}
      {"messages": [{"role": "user", "content": "Hi."}, {"role": "\(secret.text)", "content": "Hello."}, {"role": "assistant", "content": "\(secret.text)"}]}
      {"messages": [{"role": "user", "content": "Hi."}, {"role": "assistant", "content": null, "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\\"a\\": \\"\(secret.text.replacing("\\n", with: " "))\\"}"}}]}, {"role": "assistant", "content": "Done."}]}

      """)
    let outcome = try validate.run(["--format", format, "--statistics", rows.path])
    #expect(outcome.output.contains("privacy/"), "\(secret.kind) is found")
    #expect(!outcome.output.contains(secret.hidden))
    #expect(!outcome.errors.contains(secret.hidden))
  }

  @Test func theCacheIsWrittenReadAndMadeAnewWhereDamaged() throws {
    let scratch = try Scratch()
    let expected = try Self.findings(cache: scratch.folder)
    #expect(expected.contains("artifacts/special-token"))
    let file = try Self.cacheFile(in: scratch.folder)
    let kept = try Data(contentsOf: file)
    #expect(try Self.findings(cache: scratch.folder) == expected)
    for damaged in [Data(), Data("not ours".utf8), kept.dropLast(100), kept + kept] {
      try damaged.write(to: file)
      #expect(try Self.findings(cache: scratch.folder) == expected)
      #expect(try Data(contentsOf: file) == kept)
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: file.deletingLastPathComponent().path)
    #expect(names == [file.lastPathComponent])
  }

  @Test func withoutACacheThingsAreMadeAnewInSilence() throws {
    let scratch = try Scratch()
    let expected = try Self.findings(cache: scratch.folder)
    let file = try scratch.write("file", "")
    for place in [file.path, "/proc/nowhere", "relative"] {
      #expect(try Self.findings(cache: URL(filePath: place)) == expected)
    }
  }

  @Test func twoAtOnceDoNotDisturbEachOther() async throws {
    let scratch = try Scratch()
    let folder = scratch.folder
    let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 { group.addTask { try Self.findings(cache: folder) } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(outcomes.count == 1)
    _ = try Self.cacheFile(in: scratch.folder)
  }

  @Test func patternsOfOnesOwnStandBesideOurs() throws {
    let scratch = try Scratch()
    let folder = scratch.folder.appending(path: "rules/patterns")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "ours.yaml")
    let yaml =
      "rule: artifacts/judge-leak\npatterns:\n  - {id: ticket, expression: 'TICKET-\\d+'}\n"
    try Data(yaml.utf8).write(to: file)
    let row = goodRow.replacing("Monday", with: "Monday, TICKET-17<|im_end|>")
    let environment = ["SDG_HOME": scratch.folder.path, "XDG_CACHE_HOME": scratch.folder.path]
    let outcome = try validate.run(["-"], input: Data(row.utf8), environment: environment)
    #expect(outcome.output.contains("[artifacts/judge-leak] /messages/1/content: \"TICKET-17\""))
    #expect(outcome.output.contains("[artifacts/special-token]"))
    try Data(yaml.replacing("\\d", with: "(?!x)").utf8).write(to: file)
    let broken = try validate.run(["-"], input: Data(row.utf8), environment: environment)
    #expect(broken.status == 2)
    #expect(broken.errors.contains("ours.yaml:3: the expression of \"ticket\" cannot be used: "))
    #expect(broken.errors.split(separator: "\n").count == 1)
  }

  @Test func onlyAPatternOfTheRuleCanBeLeftOut() throws {
    let scratch = try Scratch()
    _ = try scratch.write("p.yaml", "rules: {artifacts/meta-text: {except: [sure-heer-is]}}\n")
    let outcome = try validate.run(
      ["--profile", "p.yaml", "-"], input: Data(goodRow.utf8), in: scratch.folder)
    #expect(outcome.status == 2)
    let message =
      #"p.yaml: "except" of rule "artifacts/meta-text" names "sure-heer-is", which is no pattern of it"#
    #expect(outcome.errors.hasSuffix("\(message)\n"))
  }

  private static func findings(cache: URL) throws -> String {
    let row = goodRow.replacing("Monday", with: "Monday<|im_end|>")
    let environment = ["XDG_CACHE_HOME": cache.path]
    let outcome = try validate.run(["-"], input: Data(row.utf8), environment: environment)
    #expect(outcome.status == 1)
    return outcome.output
  }

  private static func cacheFile(in folder: URL) throws -> URL {
    let sdg = folder.appending(path: "sdg")
    let names = try FileManager.default.contentsOfDirectory(atPath: sdg.path)
    let name = try #require(names.first)
    #expect(names.count == 1 && name.hasPrefix("patterns-") && name.hasSuffix(".hsdb"))
    return sdg.appending(path: name)
  }
}
