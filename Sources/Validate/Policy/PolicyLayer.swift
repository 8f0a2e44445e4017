public import Settings

/// What one profile or target says, before it is known which rules there are.
public struct PolicyLayer {
  /// A rule or a family, and a severity or options for it.
  struct Setting {
    var selector: String
    var line: Int?
    var node: SettingsNode
  }

  /// The path that error messages name.
  public let file: String

  /// The profiles that this one builds on, by name or path.
  public let extends: [String]

  /// What a report calls it; targets have one.
  public let name: String?
  let settings: [Setting]
  let gate: Gate

  /// Rules whose rows the consumer drops without a word.
  public let drops: [String]

  /// In the order of the file.
  let custom: [CustomDefinition]

  /// - Parameter read: The text of a file that the profile names, from the profile's folder; `nil`
  ///   where there are no files to read.
  public init(
    yaml: String, file: String,
    reading read: (String) throws(SettingsError) -> String? = { _ in nil }
  ) throws(SettingsError) {
    self.file = file
    let root = try SettingsNode(yaml: yaml, file: file)
    var reader = try OptionReader(owner: "the profile", mapping: root)
    extends = try reader.take("extends", default: [])
    name = try reader.take("name", as: String.self)
    _ = try reader.take("source", as: String.self)
    drops = try reader.take("drops", default: [])
    gate = try reader.take("gate").map { (node) throws(SettingsError) in try Gate(node) } ?? Gate()
    settings = try reader.take("rules").map(Self.settings) ?? []
    custom =
      try reader.take("custom").map { (node) throws(SettingsError) in
        try Self.custom(node, reading: read)
      } ?? []
    try reader.finish()
  }

  private static func settings(_ node: SettingsNode) throws(SettingsError) -> [Setting] {
    guard let members = node.members else { throw node.error("\"rules\" must be a mapping") }
    return members.map { Setting(selector: $0.key, line: $0.keyLine, node: $0.value) }
  }

  private static func custom(
    _ node: SettingsNode, reading read: (String) throws(SettingsError) -> String?
  ) throws(SettingsError) -> [CustomDefinition] {
    guard let elements = node.elements else { throw node.error("\"custom\" must be a list") }
    var definitions: [CustomDefinition] = []
    for element in elements {
      let definition = try CustomDefinition(element, reading: read)
      guard !definitions.contains(where: { $0.id == definition.id }) else {
        throw element.error("\"\(definition.id)\" is defined twice")
      }
      definitions.append(definition)
    }
    return definitions
  }
}
