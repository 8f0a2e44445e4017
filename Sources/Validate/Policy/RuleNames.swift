import Settings

/// What rules can be called: by identifier, or all of a family by its name.
struct RuleNames {
  private let ids: [RuleID]
  private let families: [String: [RuleID]]

  /// - Parameter custom: The rules that profiles make up.
  init(_ rules: [any Rule.Type], custom: [RuleID] = []) {
    ids = rules.map { $0.id } + custom
    families = Dictionary(grouping: ids, by: \.family)
  }

  /// The rules that the names stand for.
  ///
  /// - Parameter option: Where the names were given, for the error message.
  func rules(_ names: [String], option: String) throws(SettingsError) -> Set<RuleID> {
    var found: Set<RuleID> = []
    for name in names { found.formUnion(try rules(name, file: option, line: nil)) }
    return found
  }

  /// A layer's settings with families first, so that a rule's own setting wins wherever it stands.
  func ordered(_ layer: PolicyLayer) throws(SettingsError) -> [ResolvedSetting] {
    var settings: [ResolvedSetting] = []
    for setting in layer.settings {
      let rules = try rules(setting.selector, file: layer.file, line: setting.line)
      settings.append(
        ResolvedSetting(
          rules: rules, isFamily: families[setting.selector] != nil, selector: setting.selector,
          node: setting.node))
    }
    return settings.filter(\.isFamily) + settings.filter { !$0.isFamily }
  }

  private func rules(_ name: String, file: String, line: Int?) throws(SettingsError) -> [RuleID] {
    if let family = families[name] { return family }
    if let id = ids.first(where: { $0.description == name }) { return [id] }
    let proposal = nearest(to: name, among: ids.map(\.description) + families.keys.sorted())
      .map { "did you mean \"\($0)\"?" }
    throw SettingsError(
      file: file, line: line,
      reason: "unknown rule \"\(name)\"; \(proposal ?? "--list-rules names them all")")
  }
}

struct ResolvedSetting {
  var rules: [RuleID]
  var isFamily: Bool
  var selector: String
  var node: SettingsNode

  /// Throws where a family is given an option that none of its rules has.
  func check(_ known: Set<String>) throws(SettingsError) {
    for member in node.members ?? [] where member.key != "severity" && !known.contains(member.key) {
      let proposal = nearest(to: member.key, among: known.sorted())
        .map { "; did you mean \"\($0)\"?" }
      throw member.value.error(
        "no rule of \"\(selector)\" has an option \"\(member.key)\"\(proposal ?? "")")
    }
  }
}

/// What the layers say of one rule.
struct RuleSettings {
  private(set) var severity: Severity?
  private var options: [String: Option] = [:]

  private struct Option {
    var node: SettingsNode
    /// Whether it was set for a whole family, of which some rules may not have it.
    var isOfFamily: Bool
  }

  /// Takes over a bare severity or a mapping of options.
  mutating func apply(_ setting: ResolvedSetting) throws(SettingsError) {
    if setting.node.isScalar {
      guard let severity = Severity(setting.node) else {
        throw setting.node.error("\"\(setting.selector)\" must be \(Severity.expectation)")
      }
      self.severity = severity
      return
    }
    guard let members = setting.node.members else {
      throw setting.node.error("\"\(setting.selector)\" must be a severity or a mapping of options")
    }
    for member in members {
      if member.key == "severity" {
        guard let severity = Severity(member.value) else {
          throw member.value.error("\"severity\" must be \(Severity.expectation)")
        }
        self.severity = severity
      } else {
        options[member.key] = Option(node: member.value, isOfFamily: setting.isFamily)
      }
    }
  }

  /// Throws where there is more than a severity: a custom rule's settings stand where it is made.
  func checkForCustom(_ id: RuleID) throws(SettingsError) {
    for (key, option) in options.sorted(by: { $0.key < $1.key }) where !option.isOfFamily {
      throw option.node.error(
        "\"\(key)\" of rule \"\(id)\" is set under \"custom\"; here it takes a severity")
    }
  }

  /// - Parameter familyOptions: Takes the names of the family's options that the rule has.
  func make(
    _ rule: any Rule.Type, noting familyOptions: inout [String: Set<String>]
  ) throws(SettingsError) -> (any Rule, options: [(key: String, value: String)]) {
    var reader = OptionReader(
      owner: "rule \"\(rule.id)\"", options: options.mapValues { $0.node })
    let made = try rule.init(options: &reader)
    familyOptions[rule.id.family, default: []].formUnion(reader.taken)
    for (key, option) in options where option.isOfFamily { reader.passOver(key) }
    try reader.finish()
    return (made, reader.settled)
  }
}
