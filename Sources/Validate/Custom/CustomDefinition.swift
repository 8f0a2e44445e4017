import Settings

/// A custom rule with what a policy must know of it.
struct CustomDefinition: Sendable {
  let id: RuleID

  /// What the definition itself says; a profile's `rules` may say otherwise.
  let severity: Severity
  let rule: CustomRule

  /// All but id and severity, as YAML has it.
  let settings: [(key: String, value: String)]

  /// - Parameter read: The text of a file beside the profile.
  init(
    _ node: SettingsNode, reading read: (String) throws(SettingsError) -> String?
  ) throws(SettingsError) {
    guard let members = node.members else { throw node.error("a custom rule must be a mapping") }
    guard let idNode = members.first(where: { $0.key == "id" })?.value else {
      throw node.error("a custom rule has no \"id\"; it is called custom/<name>")
    }
    let name = idNode.text ?? ""
    guard Self.isID(name) else {
      throw idNode.error(
        "\"\(name)\" is no id of a custom rule; it is custom/ and small letters, digits, hyphens")
    }
    let owner = "rule \"\(name)\""
    var reader = try OptionReader(owner: owner, mapping: node)
    _ = reader.take("id")
    id = RuleID(name)
    severity = try reader.take("severity", default: .warning)
    rule = try CustomRule(&reader, owner: owner, line: (node.file, node.line), reading: read)
    try reader.finish()
    settings = members.filter { $0.key != "id" && $0.key != "severity" }
      .map { ($0.key, $0.value.json) }
  }

  /// `custom/ticket-number`.
  private static func isID(_ name: String) -> Bool {
    guard name.hasPrefix("custom/") else { return false }
    let parts = name.dropFirst("custom/".count).split(
      separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
