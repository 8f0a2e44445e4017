import Yams

/// A type that a setting can have, and the words for it in an error message.
public protocol SettingsValue: Sendable {
  static var expectation: String { get }

  /// The value that a node stands for, or `nil` where it stands for none of this type.
  init?(_ node: SettingsNode)

  /// The value as a settings file would have it.
  var yaml: String { get }
}

extension SettingsValue {
  public var yaml: String { "\(self)" }
}

extension Bool: SettingsValue {
  public static var expectation: String { "true or false" }
  public init?(_ node: SettingsNode) {
    guard let value = node.node.bool else { return nil }
    self = value
  }
}

extension Int: SettingsValue {
  public static var expectation: String { "a whole number, 0 or more" }
  public init?(_ node: SettingsNode) {
    guard let value = node.node.int, value >= 0 else { return nil }
    self = value
  }
}

extension Double: SettingsValue {
  public static var expectation: String { "a number" }
  public init?(_ node: SettingsNode) {
    guard let value = node.node.float ?? node.node.int.map(Double.init) else { return nil }
    self = value
  }
}

extension String: SettingsValue {
  public static var expectation: String { "a text" }
  public init?(_ node: SettingsNode) {
    guard let value = node.text else { return nil }
    self = value
  }
  public var yaml: String { "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
}

extension Array: SettingsValue where Element: SettingsValue {
  public static var expectation: String { "a list, each \(Element.expectation)" }
  public init?(_ node: SettingsNode) {
    guard let elements = node.elements else { return nil }
    self = elements.compactMap { Element($0) }
    if count != elements.count { return nil }
  }
  public var yaml: String { "[\(map(\.yaml).joined(separator: ", "))]" }
}

extension Set: SettingsValue where Element: SettingsValue {
  public static var expectation: String { [Element].expectation }
  public init?(_ node: SettingsNode) {
    guard let elements = [Element](node) else { return nil }
    self.init(elements)
  }
  public var yaml: String { "[\(map(\.yaml).sorted().joined(separator: ", "))]" }
}

/// A choice among names gets its words and its reading from its cases.
extension SettingsValue where Self: CaseIterable & RawRepresentable<String> {
  public static var expectation: String { allCases.map(\.rawValue).joined(separator: " | ") }
  public init?(_ node: SettingsNode) {
    guard let value = node.text.flatMap(Self.init(rawValue:)) else { return nil }
    self = value
  }
  public var yaml: String { rawValue }
}
