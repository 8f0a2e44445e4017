import Foundation
import Testing

@testable import Validate

/// Runs every rule over its fixtures once more, written down in other ways that mean the same.
struct DerivedFixtureTests {
  @Test(arguments: builtInRules.map { $0.id }, Derivation.allCases)
  func findingsStayTheSame(rule: RuleID, derivation: Derivation) async throws {
    let fixture = try fixture(of: rule)
    var isSame = true
    for name in ["pass", "fail"] {
      let file = try fixture.file(name)
      guard let text = derivation.apply(to: try Data(contentsOf: file)) else { continue }
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let derived = folder.appending(path: file.lastPathComponent)
      try text.write(to: derived)
      let expected = essence(try await fixture.findings(in: file))
      let actual = essence(try await fixture.findings(in: derived))
      if derivation.exceptions[rule] == nil { #expect(actual == expected) }
      isSame = isSame && actual == expected
    }
    if let reason = derivation.exceptions[rule] {
      #expect(!isSame, "no exception is needed any more: \(reason)")
    }
  }

  @Test func exceptionsAreOfRulesThatExist() {
    let named = Derivation.allCases.flatMap(\.exceptions.keys)
    #expect(Set(named).isSubset(of: builtInRules.map { $0.id }))
  }

  /// What must not change: all but the column, and the order within a row.
  private func essence(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      let line = finding.location.line.map { String(format: "%06d", $0) } ?? "file"
      let defect = finding.defect
      return "\(line) \(finding.severity.rawValue) \(finding.rule) \(defect.pointer): "
        + "\(defect.message.text)\(defect.hint.map { " / \($0)" } ?? "")"
    }
    .sorted()
  }
}

/// Another way to write the same rows down.
enum Derivation: CaseIterable {
  /// Lines end in CR LF.
  case carriageReturns
  /// The members of every object stand in the opposite order.
  case reversedMembers
  /// Every row has a key more, at its end.
  case unknownKey
  /// Every row begins with a member of characters that are two units of UTF-16.
  case supplementaryText

  /// The rules for which it does not mean the same, and why.
  var exceptions: [RuleID: String] {
    switch self {
    case .carriageReturns:
      [
        "lines/crlf": "the line ends are what it looks for",
        "lines/file-too-big": "it counts bytes",
      ]
    case .reversedMembers:
      ["arguments/non-canonical": "the order of members is what it looks at"]
    case .unknownKey:
      [
        "format/key-unknown": "the key is what it looks for",
        "format/unknown": "it lists the keys that it sees",
        "lines/file-too-big": "it counts bytes",
        "lines/line-too-long": "it counts bytes",
        "schema/violation": "the schema closes its rows",
      ]
    case .supplementaryText:
      [
        "format/key-unknown": "the key is what it looks for",
        "format/unknown": "it lists the keys that it sees",
        "json/escaped-solidus": "a row that escapes all but ASCII has no such text",
        "lines/file-too-big": "it counts bytes",
        "lines/line-too-long": "it counts bytes",
        "schema/violation": "the schema closes its rows",
      ]
    }
  }

  /// - Returns: `nil` for a packed file.
  func apply(to file: Data) -> Data? {
    if file.starts(with: [0x1F, 0x8B]) || file.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      return nil
    }
    let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Data(lines.map { rewritten(Data($0)) }.joined(separator: lineEnd))
  }

  private var lineEnd: Data {
    self == .carriageReturns ? Data([0x0D, 0x0A]) : Data([0x0A])
  }

  /// Lines that are no rows stay as they are.
  private func rewritten(_ line: Data) -> Data {
    let isEnded = line.last == 0x0D
    if self == .carriageReturns { return isEnded ? line.dropLast() : line }
    guard let text = String(validating: line.dropLast(isEnded ? 1 : 0), as: UTF8.self),
      let row = JSONText(text), case .object = row
    else { return line }
    let derived =
      switch self {
      case .carriageReturns: row
      case .reversedMembers: row.reversed
      case .unknownKey: row.adding("batch_note", "first", first: false)
      case .supplementaryText: row.adding("batch_note", "😀𝒜🧦 first", first: true)
      }
    return Data((derived.text + (isEnded ? "\r" : "")).utf8)
  }
}
