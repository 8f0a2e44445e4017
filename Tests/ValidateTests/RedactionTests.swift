import Foundation
import Testing

@testable import Validate

/// What a message must not give away, though it quotes only a piece of a secret.
struct RedactionTests {
  @Test func aQuotationCutOffInASecretIsMasked() async throws {
    let key = "ghp" + "_4fT9kQ2mZx7LrB8vNc3WpHd5Jf6Gs1KaYb0E"
    let found = try await findings("markdown/bold", says: "Use **\(key)** and **\(key)**.")
    #expect(found == ["bold text \"**ghp_…\" and 1 more"])
  }

  @Test func aSecretKnownByTheWordsBeforeItIsMasked() async throws {
    let found = try await findings(
      "markdown/bold",
      says: "The password: **x** and password: hT9kQ2mZx7LrB8vNc3, **hT9kQ2mZx7LrB8vNc3**")
    #expect(found.count == 1)
    #expect(!found.joined().contains("hT9kQ2mZ"))
  }

  @Test func whatIsNoSecretIsQuoted() async throws {
    let found = try await findings("markdown/bold", says: "It is **4fT9kQ2mZx7LrB8vNc3** here.")
    #expect(found == ["bold text \"**4fT9kQ2mZx7LrB8vNc3**\""])
  }

  @Test func aKeyThatIsASecretIsMaskedInPointersToo() async throws {
    let key = "ghp" + "_4fT9kQ2mZx7LrB8vNc3WpHd5Jf6Gs1KaYb0E"
    let rows = ["{\"a\": 1}", "{\"\(key)\": \"\\u0000\"}"]
    let file = try TemporaryFile(rows.map { "\($0)\n" }.joined())
    let layer = try PolicyLayer(
      yaml: "rules: {encoding/nul: error, format/keyset-drift: error}", file: "p.yaml")
    let policy = try Policy(layers: [layer], select: ["encoding/nul", "format/keyset-drift"])
    var found: [String] = []
    _ = try await Validator(policy, equipment: ShippedPatterns.equipment, jobs: 1).run([
      file.path
    ]) { found.append("\($0)") }
    #expect(found.count >= 2)
    #expect(!found.joined().contains("4fT9kQ"))
    #expect(found.contains { $0.contains("/ghp_…") })
  }

  private func findings(_ rule: String, says text: String) async throws -> [String] {
    let file = try TemporaryFile(
      #"""
      {"messages": [{"role": "user", "content": "Hi."}, {"role": "assistant", "content": "\#(text)"}]}

      """#)
    let layer = try PolicyLayer(yaml: "rules: {\(rule): error}", file: "p.yaml")
    let policy = try Policy(layers: [layer], select: [rule])
    var found: [String] = []
    _ = try await Validator(policy, equipment: ShippedPatterns.equipment, jobs: 1).run([
      file.path
    ]) { finding in
      found.append(finding.defect.message.text)
    }
    return found
  }
}
