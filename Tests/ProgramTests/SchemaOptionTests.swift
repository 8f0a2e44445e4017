import Foundation
import Testing

/// `--schema`, as a user gives it.
struct SchemaOptionTests {
  private static let good =
    #"{"messages": [{"role": "user", "content": "Hi."}, {"role": "assistant", "content": "Hello."}], "source": "crm"}"#
  private static let bad = good.replacing("crm", with: "crn")

  @Test func rowsAreHeldAgainstTheSchema() throws {
    let scratch = try folder()
    let run = try validate.run(
      ["--schema", "row.json", "--select", "schema", "--quiet", "rows.jsonl"], in: scratch.folder)
    #expect(
      run.output == """
        rows.jsonl:2:106: error[schema/violation] /source: "source" must be one of "crm", "mail", \
        and is "crn"
            hint: did you mean "crm"?

        """)
    #expect(run.status == 1)
  }

  @Test func aSchemaIsUsedWhateverElseIsSelected() throws {
    let scratch = try folder()
    let run = try validate.run(
      ["--schema", "row.json", "--select", "json", "--quiet", "rows.jsonl"], in: scratch.folder)
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ["--schema", "parted.json", "--schema", "parts/source.json"],
    ["--schema", "named.json", "--schema", "parts/source.json"],
  ])
  func referencesLeadToTheOtherFilesThatAreGiven(arguments: [String]) throws {
    let scratch = try folder()
    let run = try validate.run(
      arguments + ["--select", "schema", "--quiet", "rows.jsonl"], in: scratch.folder)
    #expect(run.errors == "")
    #expect(run.output.contains("rows.jsonl:2:106: error[schema/violation] /source"))
  }

  @Test(arguments: [
    ("missing.json", "missing.json: cannot read: No such file or directory"),
    ("text.json", #"text.json:2:3: not JSON: a key must be a string in double quotes"#),
    (
      "dict.json",
      #"dict.json:1:36: no JSON Schema: /properties/source/type: "dict" is not a type; write "type": "object""#
    ),
    (
      "parted.json",
      #"parted.json:1:36: no JSON Schema: /properties/source/$ref: "parts/source.json" is another document, which is not at hand; give its file by another --schema"#
    ),
    (
      "remote.json",
      #"remote.json:1:10: no JSON Schema: /$ref: "https://example.com/row.json" is another document, which is not at hand; give its file by another --schema"#
    ),
    (
      "loop.json",
      "loop.json:1:1: no JSON Schema: its references lead back to itself without looking into the value"
    ),
    (
      "pattern.json",
      #"pattern.json:1:13: no JSON Schema: /pattern: "(" is no regular expression: missing closing parenthesis"#
    ),
    (
      "large.json",
      "large.json:1:1: no JSON Schema: the schema is too large: it has more than 100000 values"
    ),
    (
      "string.json",
      #"string.json:1:1: no JSON Schema: a schema must be an object or a boolean, and is "object"; write {"type": "object"}"#
    ),
  ])
  func aSchemaThatIsNoneIsOneLine(file: String, message: String) throws {
    let scratch = try folder()
    let run = try validate.run(["--schema", file, "rows.jsonl"], in: scratch.folder)
    #expect(run.errors == "sdg-validate: \(message)\n")
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    let parts = scratch.folder.appending(path: "parts")
    try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: true)
    let members = (0..<300_000).map { #""p\#($0)": true"# }.joined(separator: ",")
    let files = [
      "rows.jsonl": "\(Self.good)\n\(Self.bad)\n",
      "row.json": #"{"properties": {"source": {"enum": ["crm", "mail"]}}}"#,
      "parted.json": #"{"properties": {"source": {"$ref": "parts/source.json"}}}"#,
      "named.json": #"{"properties": {"source": {"$ref": "https://example.com/source"}}}"#,
      "parts/source.json": #"{"$id": "https://example.com/source", "enum": ["crm", "mail"]}"#,
      "text.json": "{\n  type: 1}", "string.json": #""object""#,
      "dict.json": #"{"properties": {"source": {"type": "dict"}}}"#,
      "remote.json": #"{"$ref": "https://example.com/row.json"}"#,
      "loop.json": ##"{"$ref": "#"}"##, "pattern.json": #"{"pattern": "("}"#,
      "large.json": #"{"properties": {\#(members)}}"#,
    ]
    for (name, text) in files { _ = try scratch.write(name, Data(text.utf8)) }
    return scratch
  }
}
