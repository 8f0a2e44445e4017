public import Settings
import Text

/// The patterns of one rule, as a file of `rules/patterns` has them.
public struct PatternFile: Sendable {
  public let path: String
  public let patterns: [PatternDefinition]

  /// Where each pattern's expression stands, for complaints about it.
  let lines: [Int?]

  /// - Parameter rules: Those that patterns can be for.
  public init(
    yaml: String, file: String, rules: [RuleID] = patternRules
  ) throws(SettingsError) {
    let root = try SettingsNode(yaml: yaml, file: file)
    var reader = try OptionReader(owner: "the file", mapping: root)
    let rule = try reader.required("rule", of: root)
    guard rules.contains(RuleID(rule)) else {
      let names = rules.map(\.description)
      let proposal = nearest(to: rule, among: names).map { "did you mean \"\($0)\"?" }
      let known = proposal ?? "there are \(names.joined(separator: ", "))"
      throw root.error("no rule \"\(rule)\" reports patterns; \(known)")
    }
    guard let node = reader.take("patterns"), let elements = node.elements else {
      throw root.error("\"patterns\" of the file must be a list")
    }
    try reader.finish()
    path = file
    patterns = try elements.map { node throws(SettingsError) in
      try PatternDefinition(node, rule: RuleID(rule))
    }
    lines = elements.map(\.line)
  }
}

extension PatternDefinition {
  init(_ node: SettingsNode, rule: RuleID) throws(SettingsError) {
    var reader = try OptionReader(owner: "the pattern", mapping: node)
    let isCaseless = try reader.take("caseless", default: false)
    let isByLine = try reader.take("by_line", default: false)
    func expression(_ text: String) -> PatternExpression {
      PatternExpression(text, isCaseless: isCaseless, isByLine: isByLine)
    }
    self.init(
      id: try reader.required("id", of: node), rule: rule,
      expression: expression(try reader.required("expression", of: node)))
    gate = try reader.take("gate", as: String.self).map(expression)
    isWordless = try reader.take("wordless", default: isWordless)
    verification = try reader.take("verify", as: Verification.self)
    name = try reader.take("name", as: String.self)
    hint = try reader.take("hint", as: String.self)
    atMost = try reader.take("at_most", default: atMost)
    let places = try reader.take("places", default: PatternPlace.spoken)
    self.places = places.reduce(into: []) { $0.formUnion($1.places) }
    countsInCode = try reader.take("in_code", default: countsInCode)
    shown = try reader.take("shown", default: shown)
    matches = try reader.take("matches", default: [])
    misses = try reader.take("misses", default: [])
    try reader.finish()
  }
}

/// A place as a file names it.
private enum PatternPlace: String, CaseIterable, SettingsValue {
  case assistant
  case user
  case system
  case tool
  case arguments

  static let spoken: [PatternPlace] = [.assistant, .user, .system]

  var places: PatternPlaces {
    switch self {
    case .assistant: .assistant
    case .user: .user
    case .system: .system
    case .tool: .tool
    case .arguments: .arguments
    }
  }
}

extension OptionReader {
  fileprivate mutating func required(
    _ key: String, of node: SettingsNode
  ) throws(SettingsError) -> String {
    guard let value = try take(key, as: String.self), !value.isEmpty else {
      throw node.error("\"\(key)\" is missing")
    }
    return value
  }
}
