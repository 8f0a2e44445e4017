import Foundation
import Records
import Schema
import Testing

/// The official test suite of JSON Schema, as `scripts/fetch-schema-suite` unpacks it.
enum Suite {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build-suite/json")

  static func tests(_ dialect: SchemaDialect) -> String {
    switch dialect {
    case .draft7: "tests/draft7"
    case .draft2019: "tests/draft2019-09"
    case .draft2020: "tests/draft2020-12"
    }
  }

  /// The documents that the suite serves under http://localhost:1234.
  static let documents: Result<SchemaDocuments, any Error> = Result {
    var documents = SchemaDocuments()
    let remotes = folder.appending(path: "remotes")
    for path in try FileManager.default.subpathsOfDirectory(atPath: remotes.path) {
      guard path.hasSuffix(".json") else { continue }
      try parsed(remotes.appending(path: path)).withRoot { root in
        try documents.add(root, at: "http://localhost:1234/" + path)
      }
    }
    return documents
  }

  static func files(in path: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: path), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  static func parsed(_ file: URL) throws -> ParsedText {
    try ParsedText(Array(Data(contentsOf: file)))
  }

  struct Outcome {
    var passed = 0
    var failed: [String] = []
  }

  /// Runs all tests of a file.
  static func run(
    _ file: URL, _ dialect: SchemaDialect, formats: CompiledSchema.Formats = .annotate
  ) throws -> Outcome {
    let documents = try documents.get()
    var outcome = Outcome()
    try parsed(file).withRoot { root in
      for group in root.array.map(Array.init) ?? [] {
        let schema = try #require(group["schema"])
        let compiled = Result {
          try CompiledSchema(schema, dialect: dialect, formats: formats, documents: documents)
        }
        for test in group["tests"]?.array.map(Array.init) ?? [] {
          let name = [
            file.lastPathComponent, text(group["description"]), text(test["description"]),
          ]
          .joined(separator: " / ")
          let instance = try #require(test["data"])
          let isValid = test["valid"]?.bool == true
          switch compiled {
          case .failure(let error): outcome.failed.append("\(name): \(error)")
          case .success(let compiled):
            let violations = compiled.violations(of: instance, limit: 100)
            if compiled.accepts(instance) == isValid, violations.isEmpty == isValid {
              outcome.passed += 1
            } else {
              outcome.failed.append("\(name): \(violations)")
            }
          }
        }
      }
    }
    return outcome
  }

  private static func text(_ value: JSONValue?) -> String { value?.string?.description ?? "" }
}
