import Foundation
import Records
import Schema
import Settings

@testable import Validate

let packageRoot = URL(filePath: #filePath).appending(path: "../../..").standardized

/// The folder of a rule's examples.
///
/// `pass.*` and `fail.*` are the data, `fail.txt` what is found in the latter, and `profile.yaml`
/// the settings, where the rule's defaults will not do.
struct RuleFixture {
  let rule: any Rule.Type
  let folder: URL

  init(_ rule: any Rule.Type) {
    self.rule = rule
    folder = packageRoot.appending(path: "fixtures/\(rule.id)")
  }

  var expectation: URL { folder.appending(path: "fail.txt") }

  /// The data file called `pass` or `fail`, whatever its extension.
  func file(_ name: String) throws -> URL {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let found = names.first(where: { $0.hasPrefix("\(name).") && $0 != "fail.txt" }) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "\(folder.path)/\(name).*"])
    }
    return folder.appending(path: found)
  }

  /// What the rule alone finds in a file, a line each, hints behind.
  func findings(in file: URL) async throws -> String {
    try await findings(in: file).map { finding in
      let hint = finding.defect.hint.map { "\n  \($0)" } ?? ""
      return "\(finding)\(hint)\n"
    }.joined()
  }

  func findings(in file: URL) async throws -> [Finding] {
    let profile = folder.appending(path: "profile.yaml")
    var layers: [PolicyLayer] = []
    if FileManager.default.fileExists(atPath: profile.path) {
      let yaml = try String(contentsOf: profile, encoding: .utf8)
      layers.append(try PolicyLayer(yaml: yaml, file: "profile.yaml"))
    }
    let policy = try Policy(layers: layers, select: [rule.id.description])
    var findings: [Finding] = []
    _ = try await Validator(policy, equipment: try equipment(), jobs: 1).run([file.path]) {
      finding in
      var finding = finding
      finding.location.file = file.lastPathComponent
      findings.append(finding)
    }
    return findings
  }

  /// The shipped patterns, and what stands beside the data: `schema.json`, which every row is held against.
  private func equipment() throws -> Equipment {
    var equipment = ShippedPatterns.equipment
    let schema = folder.appending(path: "schema.json")
    if FileManager.default.fileExists(atPath: schema.path) {
      let text = try ParsedText(try String(contentsOf: schema, encoding: .utf8))
      equipment.rowSchema = try text.withRoot { try CompiledSchema($0) }
    }
    return equipment
  }
}
