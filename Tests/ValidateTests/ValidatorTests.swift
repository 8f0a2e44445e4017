import Records
import Settings
import Testing

@testable import Validate

struct ValidatorTests {
  static let pair = #"{"role": "user", "content": "Hi."}, {"role": "user", "content": "Hello?"}"#
  static let good = #"{"messages": [{"role": "user", "content": "Hi."}]}"#
  static let bad = #"{"messages": [\#(pair)]}"#

  /// Rows of which every third has two user turns, every fifth is no JSON and many are the same.
  static let mixed = (0..<200).map { number in
    if number % 5 == 0 { return #"{"messages": [}"# }
    return number % 3 == 0 ? #"{"messages": [\#(pair)], "n": \#(number % 20)}"# : good
  }.joined(separator: "\n")

  @Test(arguments: [1, 2, 4], [64, 500, 1 << 19])
  func findingsAreTheSameOnAnyNumberOfJobs(jobs: Int, blockSize: Int) async throws {
    let file = try TemporaryFile(Self.mixed)
    let expected = try await run(file, jobs: 1)
    let actual = try await run(file, jobs: jobs, blockSize: blockSize)
    #expect(actual.findings == expected.findings)
    #expect(actual.summary.errorRows == 40)
    #expect(actual.summary.rows == 200)
    #expect(actual.summary.statistics == expected.summary.statistics)
  }

  @Test(arguments: [1, 2, 4])
  func onlyTheFirstPlacesAreHandedOutAndAllCounted(jobs: Int) async throws {
    let file = try TemporaryFile(Self.mixed)
    let all = try await run(file, jobs: 1).findings
    let capped = try await run(file, jobs: jobs, blockSize: 128, placesPerRule: 3)
    for rule in Self.rules {
      let findings = all.filter { $0.contains("[\(rule.id)]") }
      #expect(capped.findings.filter { $0.contains("[\(rule.id)]") } == Array(findings.prefix(3)))
      let tally = capped.summary.rules.first { $0.id == rule.id }?.tally
      #expect(tally?.findings == findings.count)
    }
  }

  @Test(arguments: [1, 4])
  func placesOfARowAreCutOffInTheOrderOfColumns(jobs: Int) async throws {
    let file = try TemporaryFile(Array(repeating: #"{"a": 1, "b": 2}"#, count: 20).lines)
    let run = try await run(file, [BackToFront.self], jobs: jobs, blockSize: 32, placesPerRule: 3)
    #expect(
      run.findings == [
        "1:7: info[test/back-to-front] /a: here", "1:15: info[test/back-to-front] /b: here",
        "2:7: info[test/back-to-front] /a: here",
      ])
    #expect(run.summary.rules.reduce(0) { $0 + $1.tally.infos } == 40)
  }

  @Test(arguments: [1, 2, 4])
  func theRunEndsAtTheMostErrors(jobs: Int) async throws {
    let file = try TemporaryFile(Array(repeating: "{]", count: 100).lines)
    let run = try await run(file, jobs: jobs, blockSize: 30, maxErrors: 12)
    #expect(run.summary.errors == 18)
    #expect(run.findings.count == 18)
    #expect(run.summary.isCutShort)
  }

  @Test(arguments: [1, 2, 4])
  func aRunThatIsFullAtItsEndWasNotCutShort(jobs: Int) async throws {
    let file = try TemporaryFile(Array(repeating: "{]", count: 12).lines)
    let run = try await run(file, jobs: jobs, blockSize: 30, maxErrors: 12)
    #expect(run.summary.errors == 12)
    #expect(!run.summary.isCutShort)
  }

  @Test(arguments: [
    ("max_error_rate: 0.5", ["max_error_rate is 0.5, and 2 of 3 rows exceed it"]),
    ("max_error_rate: 0.67", []),
    ("max_warning_rate: 0", ["max_warning_rate is 0.0, and 2 of 3 rows exceed it"]),
    ("max_duplicate_rate: 0.1", ["max_duplicate_rate is 0.1, and 1 of 3 rows exceed it"]),
    ("min_rows: 4", ["min_rows is 4, and there are 3"]),
    ("min_rows: 3", []),
  ])
  func gatesThatAreNotKeptAreNamed(gate: String, broken: [String]) async throws {
    let file = try TemporaryFile([Self.bad, Self.good, Self.bad].lines)
    let yaml = "gate: {\(gate)}\nrules: {turns: error}"
    let run = try await run(file, jobs: 1, yaml: yaml)
    #expect(run.summary.brokenGates == broken)
  }

  @Test func placesCountFromTheStartOfTheFile() async throws {
    let rows = ["\u{FEFF}\(Self.good)", "", #"{"id": "𝄞é", "messages": [\#(Self.pair)]}"#, "{]"]
    let file = try TemporaryFile(rows.joined(separator: "\r\n"))
    let locations = try await locations([file.path], blockSize: 40)
    let path = file.path
    #expect(
      locations == [
        Location(file: path, line: 3, column: 72, byteOffset: 132, row: 1),
        Location(file: path, line: 4, column: 2, byteOffset: 165, row: 2),
      ])
  }

  @Test func aBlankLineIsNoRow() async throws {
    let file = try TemporaryFile([Self.good, " ", Self.bad].lines)
    let validator = try Validator(Policy(rules: [BlankLine.self, UserUser.self]), jobs: 1)
    var rows: [Int?] = []
    let summary = try await validator.run([file.path]) { rows.append($0.location.row) }
    #expect(rows == [nil, 1])
    #expect(summary.rows == 2)
  }

  @Test func everyFileCountsForItself() async throws {
    let first = try TemporaryFile([Self.good, Self.bad].lines, name: "a.jsonl")
    let second = try TemporaryFile(["", Self.bad].lines, name: "b.jsonl")
    let locations = try await locations([first.path, second.path], blockSize: 16)
    #expect(locations.map(\.file) == [first.path, second.path, second.path])
    #expect(locations.map(\.line) == [2, 2, 2])
    #expect(locations.map(\.row) == [1, 0, 0])
  }

  @Test func duplicatesAreFoundAcrossFiles() async throws {
    let first = try TemporaryFile([Self.good, Self.bad].lines, name: "a.jsonl")
    let empty = try TemporaryFile("", name: "empty.jsonl")
    let second = try TemporaryFile([Self.bad, Self.good, Self.bad].lines, name: "b.jsonl")
    let policy = try Policy(select: ["dataset/duplicate-row"], rules: Self.rules)
    var messages: [String] = []
    let summary = try await Validator(policy, jobs: 2, blockSize: 64)
      .run([first.path, empty.path, second.path]) { messages.append($0.defect.message.text) }
    #expect(
      messages == [
        "the same row as \(first.path):2", "the same row as \(first.path):1",
        "the same row as \(first.path):2",
      ])
    #expect(summary.files == 3)
    #expect(summary.rows == 5)
  }

  @Test func aMendedRowIsReportedAndStillChecked() async throws {
    let row = #"{"n": 123456789012345678901234567890, "messages": [\#(Self.pair)]}"#
    let run = try await run(TemporaryFile(row), [AnyFault.self, UserUser.self], jobs: 1)
    #expect(
      run.findings == [
        "1:7: error[test/any-fault]: a fault",
        "1:97: warning[turns/user-user] /messages/1/role: two user turns in a row",
      ])
    #expect(run.summary.rows == 1)
  }

  @Test func aLineOverTheLimitIsReportedAndTheRunGoesOn() async throws {
    let long = #"{"messages": "\#(String(repeating: "x", count: 5000))"}"#
    let file = try TemporaryFile([Self.good, long, Self.bad].lines)
    let rules: [any Rule.Type] = [AnyFault.self, UserUser.self]
    let run = try await run(file, rules, jobs: 2, blockSize: 64, lineLimit: 1000)
    #expect(
      run.findings == [
        "2:1: error[test/any-fault]: a fault",
        "3:60: warning[turns/user-user] /messages/1/role: two user turns in a row",
      ])
    #expect(run.summary.rows == 3)
    #expect(run.summary.errorRows == 1)
  }

  static let rules: [any Rule.Type] = [DuplicateRow.self, JSONSyntax.self, UserUser.self]

  /// What a run finds, without the file's name, and what it comes to.
  private func run(
    _ file: TemporaryFile, _ rules: [any Rule.Type] = rules, jobs: Int,
    blockSize: Int = BlockReader.standardBlockSize, placesPerRule: Int = .max,
    maxErrors: Int? = nil, lineLimit: Int = 1 << 20, yaml: String = ""
  ) async throws -> (findings: [String], summary: Summary) {
    let layer = try PolicyLayer(yaml: yaml, file: "p.yaml")
    let validator = try Validator(
      Policy(layers: [layer], rules: rules), jobs: jobs, placesPerRule: placesPerRule,
      maxErrors: maxErrors, lineLimit: lineLimit, blockSize: blockSize)
    var findings: [String] = []
    let summary = try await validator.run([file.path]) { finding in
      findings.append(String(finding.description.dropFirst(file.path.count + 1)))
    }
    return (findings, summary)
  }

  private func locations(_ paths: [String], blockSize: Int) async throws -> [Location] {
    let validator = try Validator(Policy(rules: Self.rules), jobs: 2, blockSize: blockSize)
    var locations: [Location] = []
    _ = try await validator.run(paths) { locations.append($0.location) }
    return locations
  }
}

extension [String] {
  fileprivate var lines: String { map { "\($0)\n" }.joined() }
}

/// Finds two things in each row, the later one first.
private struct BackToFront: RowRule {
  static let id: RuleID = "test/back-to-front"
  static let summary = "A row has two members."
  static let rationale = "It has none."
  static let severity: Severity = .info

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    [Defect("here", at: "/b"), Defect("here", at: "/a")]
  }
}

/// Finds whatever kept a line from being read.
private struct AnyFault: LineRule {
  static let id: RuleID = "test/any-fault"
  static let summary = "A line has a fault."
  static let rationale = "It has none."
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    line.faults.map { Defect("a fault", bytes: $0.range) }
  }
}

private struct BlankLine: LineRule {
  static let id: RuleID = "test/blank-line"
  static let summary = "A line is blank."
  static let rationale = "It has none."
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] { line.isBlank ? [Defect("blank")] : [] }
}
