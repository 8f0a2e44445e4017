import Foundation
import Testing

@testable import Validate

/// Runs every rule over `fixtures/<rule>/`.
///
/// `UPDATE_SNAPSHOTS=1 swift test` rewrites the expected findings; review the diff like code.
struct RuleFixtureTests {
  @Test(arguments: builtInRules.map { $0.id })
  func passIsSilent(rule: RuleID) async throws {
    let fixture = try fixture(of: rule)
    let findings: String = try await fixture.findings(in: fixture.file("pass"))
    #expect(findings == "")
  }

  @Test(arguments: builtInRules.map { $0.id })
  func failIsReported(rule: RuleID) async throws {
    let fixture = try fixture(of: rule)
    let actual: String = try await fixture.findings(in: fixture.file("fail"))
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      try actual.write(to: fixture.expectation, atomically: true, encoding: .utf8)
    }
    #expect(try actual == String(contentsOf: fixture.expectation, encoding: .utf8))
    #expect(actual != "")
  }
}

func fixture(of rule: RuleID) throws -> RuleFixture {
  RuleFixture(try #require(builtInRules.first { $0.id == rule }))
}
