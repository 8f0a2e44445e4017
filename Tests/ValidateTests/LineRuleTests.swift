import Foundation
import Settings
import Testing

@testable import Validate

/// What no file beside a rule can show: files without rows, names, and lines that are not read.
struct LineRuleTests {
  private func findings(
    _ rule: String, in text: String, name: String = "rows.jsonl", profile: String? = nil,
    lineLimit: Int = 100_000_000
  ) async throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    let layers = try profile.map { [try PolicyLayer(yaml: $0, file: "profile.yaml")] } ?? []
    let validator = Validator(
      try Policy(layers: layers, select: [rule]), jobs: 1, lineLimit: lineLimit)
    var findings: [String] = []
    _ = try await validator.run([file.path]) { finding in
      var finding = finding
      finding.location.file = name
      findings.append(finding.description)
    }
    return findings
  }

  @Test(arguments: ["", "\n", " \n\t\n"])
  func aFileWithoutRowsIsReported(text: String) async throws {
    #expect(
      try await findings("lines/too-few-rows", in: text)
        == ["rows.jsonl: error[lines/too-few-rows]: the file has no rows"])
  }

  @Test func aLineThatIsNotReadIsReportedAndCounted() async throws {
    let long = String(repeating: "x", count: 1 << 20)
    let text = "{}\n\(long)\n{}\n"
    #expect(
      try await findings("lines/line-too-long", in: text, lineLimit: 1 << 19) == [
        "rows.jsonl:2:1: error[lines/line-too-long]: a line of 1048577 bytes, too long to be read"
      ])
    #expect(
      try await findings(
        "lines/too-few-rows", in: text, profile: "rules: {lines/too-few-rows: {minimum: 3}}",
        lineLimit: 1 << 19) == [])
  }

  @Test func anOverlongLineIsNotBlank() async throws {
    let text = "{\"a\": \"" + String(repeating: "x", count: 1 << 20) + "\"}\n"
    #expect(try await findings("lines/blank", in: text, lineLimit: 1 << 19) == [])
  }

  @Test(arguments: [
    ("train.jsonl", true), ("train.JSONL", true), ("train.jsonl.gz", true), ("a.jsonl.zst", true),
    ("train.ndjson", true), ("-", true), ("/dev/fd/63", true), ("jsonl", false), ("a.json", false),
    ("a.jsonl.bak", false), ("a.gz", false), ("a.jsonl/b.txt", false), ("data.d/train", false),
  ])
  func namesAreJudgedByTheirEnd(path: String, isGood: Bool) throws {
    var options = OptionReader(owner: "rule")
    let rule = try FileExtension(options: &options)
    #expect(rule.defects(in: FileFacts(path: path, rows: 1, bytes: 1)).isEmpty == isGood)
  }

  @Test func aRuleOfRowAndLineCountsARowOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    try #"{"a": 9007199254740993, "b": 123456789012345678901}"#
      .write(to: folder, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: folder) }
    let validator = Validator(try Policy(select: ["json/big-int"]), jobs: 1)
    let summary = try await validator.run([folder.path]) { _ in }
    #expect(summary.rules.map(\.tally.findings) == [2])
    #expect(summary.rules.map(\.tally.rows) == [1])
  }

  @Test(arguments: [
    ("json/big-int", #"{"a": 9007199254740993}"#, "warning"),
    ("json/big-int", #"{"a": 9223372036854775808}"#, "error"),
    ("encoding/invisible", "{\"a\": \"x\u{200B}\"}", "warning"),
    ("encoding/invisible", "{\"a\": \"x\u{202E}\"}", "error"),
  ])
  func onlyTheGraverCaseCanBeRaised(rule: String, row: String, severity: String) async throws {
    let found = try await findings(rule, in: row, profile: "rules: {\(rule): error}")
    #expect(found.map { $0.contains(": \(severity)[") } == [true])
  }
}
