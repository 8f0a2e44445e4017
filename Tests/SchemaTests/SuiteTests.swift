import Foundation
import Records
import Schema
import Testing

/// The official suite; `make test` fetches it, and without it these fail.
struct SuiteTests {
  /// Required tests that fail, and why: none.
  static let exceptions: [String: String] = [:]

  /// How many tests pass, in the order of the dialects.
  ///
  /// What fails of the optional ones: `bignum`, because no 64 bits hold its integers and the parser
  /// refuses them; and, of draft 7, that the content of strings is looked into, which later drafts
  /// forbid.
  static let required = [913, 1227, 1257]
  static let optional = [539, 628, 640]

  @Test func theSuiteIsThere() {
    #expect(
      FileManager.default.fileExists(atPath: Suite.folder.path),
      "the suite is missing: run scripts/fetch-schema-suite")
  }

  @Test(arguments: zip(SchemaDialect.allCases, required))
  func everyRequiredTestPasses(dialect: SchemaDialect, expected: Int) throws {
    var passed = 0
    for file in try Suite.files(in: Suite.tests(dialect)) {
      let outcome = try Suite.run(file, dialect)
      passed += outcome.passed
      for failure in outcome.failed
      where !Self.exceptions.keys.contains(where: { failure.hasPrefix($0) }) {
        Issue.record("\(dialect.rawValue): \(failure)")
      }
    }
    print("suite, \(dialect.rawValue): \(passed) required tests passed")
    #expect(passed >= expected)
  }

  @Test(arguments: zip(SchemaDialect.allCases, optional))
  func mostOptionalTestsPass(dialect: SchemaDialect, expected: Int) throws {
    let path = Suite.tests(dialect) + "/optional"
    var passed = 0
    var failed: [String] = []
    for (folder, formats) in [(path, CompiledSchema.Formats.annotate), (path + "/format", .assert)]
    {
      for file in try Suite.files(in: folder) {
        do {
          let outcome = try Suite.run(file, dialect, formats: formats)
          passed += outcome.passed
          failed += outcome.failed
        } catch let error as ParsedTextError {
          failed.append("\(file.lastPathComponent): \(error)")
        }
      }
    }
    print("suite, \(dialect.rawValue): \(passed) of \(passed + failed.count) optional tests passed")
    #expect(passed >= expected)
  }
}
