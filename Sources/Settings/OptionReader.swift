/// Hands out the options of one owner one by one and refuses those that nobody took.
public struct OptionReader {
  /// Whose options they are, as a message names it: `rule "turns/user-user"`.
  private let owner: String
  private var remaining: [String: SettingsNode]
  /// Where the keys stand, which may be a line above their values.
  private var lines: [String: Int] = [:]
  /// The names that were asked for, set or not.
  public private(set) var taken: [String] = []

  /// The options that were taken and the values they have, defaults among them, as YAML has them.
  public private(set) var settled: [(key: String, value: String)] = []

  public init(owner: String, options: [String: SettingsNode] = [:]) {
    self.owner = owner
    remaining = options
  }

  /// Reads the members of a mapping as options.
  public init(owner: String, mapping node: SettingsNode) throws(SettingsError) {
    guard let members = node.members else { throw node.error("\(owner) must be a mapping") }
    self.init(owner: owner)
    for member in members {
      remaining[member.key] = member.value
      lines[member.key] = member.keyLine
    }
  }

  /// The option called `key`, or `fallback` where it is not set.
  public mutating func take<Value: SettingsValue>(
    _ key: String, default fallback: Value
  ) throws(SettingsError) -> Value {
    let value = try read(key, as: Value.self) ?? fallback
    settled.append((key, value.yaml))
    return value
  }

  /// The option called `key`, or `nil` where it is not set.
  public mutating func take<Value: SettingsValue>(
    _ key: String, as type: Value.Type
  ) throws(SettingsError) -> Value? {
    let value = try read(key, as: type)
    settled.append((key, value?.yaml ?? "~"))
    return value
  }

  private mutating func read<Value: SettingsValue>(
    _ key: String, as type: Value.Type
  ) throws(SettingsError) -> Value? {
    guard let node = take(key) else { return nil }
    guard let value = Value(node) else {
      throw node.error("\"\(key)\" of \(owner) must be \(Value.expectation)")
    }
    return value
  }

  /// The option called `key` as it stands in the file.
  public mutating func take(_ key: String) -> SettingsNode? {
    taken.append(key)
    return remaining.removeValue(forKey: key)
  }

  /// Lets an option be that is meant for others too.
  public mutating func passOver(_ key: String) { remaining.removeValue(forKey: key) }

  /// Throws where an option is left that nobody took.
  public func finish() throws(SettingsError) {
    guard let (key, node) = remaining.min(by: { $0.key < $1.key }) else { return }
    let known = taken.sorted()
    let proposal = nearest(to: key, among: known).map { "; did you mean \"\($0)\"?" }
    let all = known.isEmpty ? "; it has none" : "; it has \(known.joined(separator: ", "))"
    throw SettingsError(
      file: node.file, line: lines[key] ?? node.line,
      reason: "\(owner) has no option \"\(key)\"\(proposal ?? all)")
  }
}
