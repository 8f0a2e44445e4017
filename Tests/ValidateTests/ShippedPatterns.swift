import Foundation

@testable import Validate

/// The patterns of `rules/patterns`, compiled once for all tests.
enum ShippedPatterns {
  static let files: [PatternFile] = {
    do {
      let folder = packageRoot.appending(path: "rules/patterns")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
        let path = folder.appending(path: name)
        return try PatternFile(yaml: String(contentsOf: path, encoding: .utf8), file: name)
      }
    } catch {
      preconditionFailure("rules/patterns: \(error)")
    }
  }()

  static let set: PatternSet = {
    do {
      return try PatternSet(files)
    } catch {
      preconditionFailure("rules/patterns: \(error)")
    }
  }()

  static var equipment: Equipment {
    var equipment = Equipment()
    equipment.patterns = set
    return equipment
  }
}
