public import Settings
import Text

/// All patterns of a run, compiled so that few passes over a text tell which of them match.
public struct PatternSet: Sendable {
  public let patterns: [PatternDefinition]
  let databases: [PatternDatabase]

  /// The texts that each database is for.
  let places: [PatternPlaces]

  /// The positions of the patterns that each expression stands for.
  let members: [[Int]]

  /// Those that have patterns; a pattern's rule has a position in this list.
  let rules: [RuleID]
  let rulePositions: [Int]

  /// Compiles the patterns of files.
  ///
  /// - Throws: ``SettingsError`` with the place of what cannot be looked for.
  public init(_ files: [PatternFile]) throws(SettingsError) {
    let patterns = files.flatMap(\.patterns)
    try Self.checkNames(files)
    let stages = PatternStage.all(patterns)
    var databases: [PatternDatabase] = []
    var first = 0
    for stage in stages {
      defer { first += stage.expressions.count }
      do throws(PatternError) {
        databases.append(try PatternDatabase(stage.expressions, numberedFrom: first))
      } catch {
        throw error.complaint(about: stage, in: files)
      }
    }
    for (number, pattern) in patterns.enumerated() {
      do throws(PatternError) {
        _ = try PatternFinder(pattern.expression)
      } catch {
        throw files.complaint(error.reason, about: number)
      }
    }
    self.init(patterns, databases, stages)
  }

  /// - Parameter databases: Those that a set of the same patterns had.
  init?(_ patterns: [PatternDefinition], databases: [PatternDatabase]) {
    let stages = PatternStage.all(patterns)
    guard stages.count == databases.count else { return nil }
    self.init(patterns, databases, stages)
  }

  private init(
    _ patterns: [PatternDefinition], _ databases: [PatternDatabase], _ stages: [PatternStage]
  ) {
    self.patterns = patterns
    self.databases = databases
    members = stages.flatMap(\.members)
    places = stages.map(\.places)
    var rules: [RuleID] = []
    rulePositions = patterns.map { pattern in
      if let position = rules.firstIndex(of: pattern.rule) { return position }
      rules.append(pattern.rule)
      return rules.count - 1
    }
    self.rules = rules
  }

  private static func checkNames(_ files: [PatternFile]) throws(SettingsError) {
    var owners: [String: String] = [:]
    for file in files {
      for (pattern, line) in zip(file.patterns, file.lines) {
        guard let owner = owners.updateValue(file.path, forKey: pattern.id) else { continue }
        throw SettingsError(
          file: file.path, line: line,
          reason: "the pattern \"\(pattern.id)\" is already in \(owner); give it another id")
      }
    }
  }
}

extension PatternError {
  fileprivate func complaint(
    about stage: PatternStage, in files: [PatternFile]
  ) -> SettingsError {
    guard case .refused(let expression, let reason) = self else {
      return SettingsError(file: files.first?.path ?? "rules/patterns", reason: reason)
    }
    return files.complaint(reason, about: stage.members[expression][0])
  }

  fileprivate var reason: String {
    switch self {
    case .unsupportedProcessor:
      "this processor cannot look for patterns; Hyperscan needs SSSE3, Vectorscan NEON"
    case .refused(_, let reason), .failed(let reason): reason
    }
  }
}

extension [PatternFile] {
  /// - Parameter number: The position among the patterns of all files.
  fileprivate func complaint(_ reason: String, about number: Int) -> SettingsError {
    var first = 0
    for file in self {
      let position = number - first
      if position < file.patterns.count {
        let id = file.patterns[position].id
        return SettingsError(
          file: file.path, line: file.lines[position],
          reason: "the expression of \"\(id)\" cannot be used: \(reason)")
      }
      first += file.patterns.count
    }
    return SettingsError(file: "rules/patterns", reason: reason)
  }
}
