import Yams

/// A value in a settings file, which knows where it stands.
public struct SettingsNode {
  let node: Node
  public let file: String

  /// Reads a whole file.
  public init(yaml: String, file: String) throws(SettingsError) {
    let composed: Node?
    do {
      // Without rules for implicit tags: values are read as what is asked for, and the rules' regular
      // expressions would take longer to compile than a small file to check.
      composed = try Yams.compose(yaml: yaml, Resolver.basic)
    } catch {
      throw SettingsError(yamlError: error, file: file)
    }
    self.init(composed ?? .mapping(Node.Mapping([])), file: file)
  }

  init(_ node: Node, file: String) {
    self.node = node
    self.file = file
  }

  public var line: Int? { node.mark?.line }

  /// The members of a mapping, in the order of the file, or `nil` where it is none.
  ///
  /// A key with nothing behind it has an empty mapping.
  public var members: [(key: String, keyLine: Int?, value: SettingsNode)]? {
    if node.scalar?.string.isEmpty == true { return [] }
    return node.mapping?.map { key, value in
      (key.string ?? "", key.mark?.line, SettingsNode(value, file: file))
    }
  }

  /// The elements of a list, or `nil` where it is none.
  public var elements: [SettingsNode]? {
    node.sequence?.map { SettingsNode($0, file: file) }
  }

  public var isScalar: Bool { node.scalar != nil }

  /// The text of a scalar, or `nil` where it is none.
  public var text: String? { node.scalar?.string }

  public func error(_ reason: String) -> SettingsError {
    SettingsError(file: file, line: line, reason: reason)
  }
}

extension SettingsError {
  fileprivate init(yamlError: any Error, file: String) {
    switch yamlError as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, reason: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      self.init(file: file, line: context.mark.line, reason: "\(names) is set twice")
    default: self.init(file: file, reason: "not YAML")
    }
  }
}
