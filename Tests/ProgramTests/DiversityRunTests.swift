import Foundation
import Testing

/// `sdg-dedupe report` and `decontaminate`, as a user has them.
struct DiversityRunTests {
  private let rows = (0..<30).map { row in
    "{\"kind\": \"\(row % 3 == 0 ? "a" : "<b>")\", \"text\": \"tell me about number \(row) now\"}\n"
  }.joined()

  @Test(arguments: ["text", "json", "markdown", "html"])
  func everyFormatIsWritten(format: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", rows)
    let outcome = try dedupe.run(
      ["report", "in.jsonl", "--format", format, "--axes", "kind", "--category", "kind"],
      in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    switch format {
    case "json":
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let report = try #require(json as? [String: Any])
      #expect(report["rows"] as? Int == 30)
      #expect(
        (report["openings"] as? [[String: Any]])?.first?["text"] as? String == "tell me about")
    case "html":
      #expect(outcome.output.hasPrefix("<!doctype html>"))
      #expect(outcome.output.contains("&lt;b&gt; (20 rows)"))
      #expect(!outcome.output.contains("<b>"))
    case "markdown": #expect(outcome.output.contains("| \\<b\\> (20 rows) | "))
    default: #expect(outcome.output.contains("          30  “tell me about”"))
    }
  }

  /// A character that prepends makes one with the bracket behind it.
  @Test(arguments: ["html", "markdown"])
  func whatRowsSayIsNoMarkup(format: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", "{\"text\": \"a\", \"kind\": \"\u{600}<script>\"}\n")
    let outcome = try dedupe.run(
      ["report", "in.jsonl", "--format", format, "--axes", "kind"], in: scratch.folder)
    let expected = format == "html" ? "\u{600}&lt;script&gt;" : "\u{600}\\<script\\>"
    #expect(outcome.output.utf8.firstRange(of: expected.utf8) != nil)
    #expect(outcome.output.utf8.firstRange(of: "\u{600}<".utf8) == nil)
  }

  @Test func aBrokenGateFailsTheRun() throws {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", rows)
    let outcome = try dedupe.run(
      ["report", "in.jsonl", "--max-opening-share", "0.5", "--min-distinct-2", "0.1"],
      in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "sdg-dedupe report: the share of rows that begin with \"tell me about\" is "
        + "1.0000, above --max-opening-share 0.5\n")
  }

  @Test func contaminatedRowsLeave() throws {
    let scratch = try Scratch()
    let clean = "{\"text\": \"nothing of interest\"}\n"
    let dirty = "{\"text\": \"so: what is the capital of France? Paris\"}\n"
    _ = try scratch.write("in.jsonl", clean + dirty)
    _ = try scratch.write("eval.jsonl", "{\"question\": \"What is the capital of France?\"}\n")
    let outcome = try dedupe.run(
      [
        "decontaminate", "in.jsonl", "--benchmark", "eval.jsonl", "-o", "-", "--hits", "hits",
        "--max-contaminated-rate", "0.4",
      ], in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == clean)
    #expect(
      try scratch.read("hits") == """
        {"row": 1, "benchmark": "eval.jsonl", "question": 0, "first_word": 1, "words": 6, \
        "text": "what is the capital of france"}\n
        """)
    #expect(outcome.errors.contains("eval.jsonl: 1 of 1 questions stand in 1 rows\n"))
    #expect(outcome.errors.contains("2 rows = 1 clean + 1 contaminated; "))
  }
}
