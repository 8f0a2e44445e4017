import Records
import Schema
import Settings
import Text

extension CustomRule {
  /// Reads a definition that needs no file.
  init(options: inout OptionReader) throws(SettingsError) {
    try self.init(&options, owner: "a custom rule", line: ("custom", nil)) { _ in nil }
  }

  /// - Parameters:
  ///   - owner: As messages name the rule.
  ///   - line: Where the definition begins.
  ///   - read: The text of a file beside the profile; `nil` where there is none to read.
  init(
    _ options: inout OptionReader, owner: String, line: (file: String, number: Int?),
    reading read: (String) throws(SettingsError) -> String?
  ) throws(SettingsError) {
    func refusal(_ reason: String) -> SettingsError {
      SettingsError(file: line.file, line: line.number, reason: "\(owner) \(reason)")
    }
    let place = options.take("where")
    let (forbid, require) = (options.take("forbid"), options.take("require"))
    let schema = options.take("schema")
    message = try options.take("message", as: String.self)
    hint = try options.take("hint", as: String.self)
    mustExist = try options.take("must_exist", default: false)
    exception = try options.take("unless").map { (node) throws(SettingsError) in
      try Self.expression(node, "unless", owner)
    }
    // A key that is misspelt is also one that is missing; the former is the better news.
    try options.finish()
    guard let place else {
      throw refusal(
        "has no \"where\"; name a place as messages[role=assistant].content, or \"\" for the row")
    }
    path = try Self.path(place, owner)
    switch (forbid, require, schema) {
    case (let node?, nil, nil): demand = .forbid(try Self.expression(node, "forbid", owner))
    case (nil, let node?, nil): demand = .require(try Self.expression(node, "require", owner))
    case (nil, nil, let node?): demand = .schema(try Self.schema(node, owner, read))
    case (nil, nil, nil):
      throw refusal("demands nothing; give it \"forbid\", \"require\" or \"schema\"")
    default: throw refusal("demands more than one of \"forbid\", \"require\" and \"schema\"")
    }
  }

  private static func path(
    _ node: SettingsNode, _ owner: String
  ) throws(SettingsError) -> RowPath {
    guard let text = node.text else {
      throw node.error("\"where\" of \(owner) must be \(String.expectation)")
    }
    do {
      return try RowPath(text)
    } catch {
      throw node.error("\"where\" of \(owner) is no path: \(error.reason)")
    }
  }

  private static func expression(
    _ node: SettingsNode, _ key: String, _ owner: String
  ) throws(SettingsError) -> Expression {
    guard let text = node.text else {
      throw node.error("\"\(key)\" of \(owner) must be \(String.expectation)")
    }
    do {
      return try Expression(text)
    } catch {
      throw node.error("\"\(key)\" of \(owner) is no regular expression: \(error)")
    }
  }

  /// A schema that stands in the profile, or in a file that the profile names.
  private static func schema(
    _ node: SettingsNode, _ owner: String, _ read: (String) throws(SettingsError) -> String?
  ) throws(SettingsError) -> CompiledSchema {
    var text = node.json
    var file: String?
    if let name = node.text, name != "true", name != "false" {
      guard let found = try read(name) else {
        throw node.error("\"schema\" of \(owner) must be a schema or a file beside the profile")
      }
      (text, file) = (found, name)
    }
    let subject = file.map { "\"\($0)\", the schema of \(owner)," } ?? "\"schema\" of \(owner)"
    let parsed: ParsedText
    do {
      parsed = try ParsedText(text)
    } catch {
      throw node.error("\(subject) is not JSON: \(error.fault?.reason ?? "no memory to read it")")
    }
    return try parsed.withRoot { (root) throws(SettingsError) in
      do throws(SchemaError) {
        return try CompiledSchema(root)
      } catch {
        throw node.error("\(subject) is no JSON Schema: \(error)")
      }
    }
  }
}
