public import Settings

/// Which rules apply, how grave they are and with which options: what profile, target and command
/// line come to together.
public struct Policy: Sendable {
  /// A rule with its severity.
  public struct Entry: Sendable {
    public let rule: any Rule
    public let id: RuleID
    public let severity: Severity

    /// The rule's options and their values, as YAML has them.
    public let options: [(key: String, value: String)]

    /// Whether a profile made the rule up.
    public var isCustom: Bool { rule is CustomRule }

    /// What the rule is about, in a line.
    public var summary: String {
      guard let custom = rule as? CustomRule else { return type(of: rule).summary }
      return custom.message ?? "at \(custom.path.text.isEmpty ? "the row" : custom.path.text)"
    }
  }

  /// In the order of identifiers; rules that are off are not among them.
  public let entries: [Entry]
  let gate: Gate
  let drops: [Drop]

  /// What is asked of the set as a whole, as YAML has it; empty where nothing is.
  public var gateSettings: String { gate.yaml }

  /// What a consumer drops without saying so.
  struct Drop: Sendable {
    var consumer: String
    var rules: [RuleID]
  }

  /// - Parameters:
  ///   - layers: From the weakest to the strongest.
  ///   - select: Rules or families; if there are any, no other applies.
  ///   - ignore: Rules or families that do not apply.
  ///   - rules: The rules there are.
  public init(
    layers: [PolicyLayer] = [], select: [String] = [], ignore: [String] = [],
    rules: [any Rule.Type] = builtInRules
  ) throws(SettingsError) {
    let custom = Self.custom(layers)
    let names = RuleNames(rules, custom: custom.map(\.id))
    var settings: [RuleID: RuleSettings] = [:]
    var familySettings: [ResolvedSetting] = []
    for layer in layers {
      for setting in try names.ordered(layer) {
        for id in setting.rules { try settings[id, default: RuleSettings()].apply(setting) }
        if setting.isFamily { familySettings.append(setting) }
      }
    }
    let selected = try names.rules(select, option: "--select")
    let ignored = try names.rules(ignore, option: "--ignore")
    var entries: [Entry] = []
    var familyOptions: [String: Set<String>] = [:]
    for rule in rules {
      let own = settings[rule.id] ?? RuleSettings()
      let severity = own.severity ?? rule.severity
      // A rule that was asked for by name is wanted, also where no profile turned it on.
      let wanted = severity == .off && selected.contains(rule.id) ? .warning : severity
      let (made, options) = try own.make(rule, noting: &familyOptions)
      guard select.isEmpty || selected.contains(rule.id) else { continue }
      guard wanted != .off, !ignored.contains(rule.id) else { continue }
      entries.append(Entry(rule: made, id: rule.id, severity: wanted, options: options))
    }
    for definition in custom {
      let own = settings[definition.id] ?? RuleSettings()
      try own.checkForCustom(definition.id)
      let severity = own.severity ?? definition.severity
      guard select.isEmpty || selected.contains(definition.id) else { continue }
      let wanted = severity == .off && selected.contains(definition.id) ? .warning : severity
      guard wanted != .off, !ignored.contains(definition.id) else { continue }
      entries.append(
        Entry(
          rule: definition.rule, id: definition.id, severity: wanted,
          options: definition.settings))
    }
    for setting in familySettings { try setting.check(familyOptions[setting.selector] ?? []) }
    self.entries = entries.sorted { $0.id < $1.id }
    let gate = layers.reduce(Gate()) { $0.overridden(by: $1.gate) }
    if gate.maxDuplicateRate != nil, !self.entries.contains(where: { $0.id == DuplicateRow.id }) {
      throw SettingsError(
        file: layers.last { $0.gate.maxDuplicateRate != nil }?.file ?? "gate",
        reason: "max_duplicate_rate needs the rule \(DuplicateRow.id), which is off")
    }
    self.gate = gate
    drops = try Self.drops(layers, names)
  }

  /// The custom rules of all layers; a later one of the same name stands in for an earlier one.
  private static func custom(_ layers: [PolicyLayer]) -> [CustomDefinition] {
    var found: [CustomDefinition] = []
    for definition in layers.flatMap(\.custom) {
      if let index = found.firstIndex(where: { $0.id == definition.id }) {
        found[index] = definition
      } else {
        found.append(definition)
      }
    }
    return found
  }

  private static func drops(
    _ layers: [PolicyLayer], _ names: RuleNames
  ) throws(SettingsError) -> [Drop] {
    var drops: [Drop] = []
    for layer in layers where !layer.drops.isEmpty {
      let rules = try names.rules(layer.drops, option: layer.file)
      drops.append(Drop(consumer: layer.name ?? layer.file, rules: rules.sorted()))
    }
    return drops
  }
}
