import Foundation
import Testing

@testable import Validate

/// What adding a rule must not forget.
struct RuleRegistryTests {
  @Test func everyRuleFileIsRegistered() throws {
    let rules = packageRoot.appending(path: "Sources/Validate/Rules")
    let files = try FileManager.default.subpathsOfDirectory(atPath: rules.path)
      .filter { $0.hasSuffix(".swift") && !$0.contains("+") && !$0.contains("/Support/") }
      .map { URL(filePath: $0).lastPathComponent }
    #expect(Set(builtInRules.map { "\($0).swift" }) == Set(files))
  }

  @Test func everyFixtureBelongsToARule() throws {
    let fixtures = packageRoot.appending(path: "fixtures")
    let folders = try FileManager.default.subpathsOfDirectory(atPath: fixtures.path)
      .filter { $0.hasSuffix("/fail.txt") }.map { String($0.dropLast("/fail.txt".count)) }
    #expect(Set(folders) == Set(builtInRules.map { $0.id.description }))
  }

  @Test func identifiersAreSortedAndUnique() {
    let ids = builtInRules.map { $0.id.description }
    #expect(ids == Set(ids).sorted())
  }

  @Test(arguments: builtInRules.map { $0.id })
  func identifiersAreFamilyAndDefect(rule: RuleID) {
    #expect(rule.description.wholeMatch(of: /[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*/) != nil)
  }

  @Test(arguments: builtInRules.map { $0.id })
  func everyRuleSaysWhatItIsFor(rule: RuleID) throws {
    let type = try fixture(of: rule).rule
    #expect(type.summary.hasSuffix(".") && !type.summary.contains("\n"))
    #expect(type.rationale.hasSuffix("."))
  }
}
