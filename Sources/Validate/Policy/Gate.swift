import Settings

/// Limits that a set must keep as a whole; those not given are not checked.
struct Gate: Sendable, Equatable {
  /// Shares of the rows, in 0...1.
  var maxErrorRate: Double?
  var maxWarningRate: Double?
  var maxDuplicateRate: Double?
  var minRows: Int?

  init() {}

  init(_ node: SettingsNode) throws(SettingsError) {
    var reader = try OptionReader(owner: "gate", mapping: node)
    maxErrorRate = try reader.take("max_error_rate", as: Share.self)?.value
    maxWarningRate = try reader.take("max_warning_rate", as: Share.self)?.value
    maxDuplicateRate = try reader.take("max_duplicate_rate", as: Share.self)?.value
    minRows = try reader.take("min_rows", as: Int.self)
    try reader.finish()
  }

  private struct Share: SettingsValue {
    static let expectation = "a number from 0 to 1"
    let value: Double

    init?(_ node: SettingsNode) {
      guard let value = Double(node), (0...1).contains(value) else { return nil }
      self.value = value
    }
  }

  /// The limits that are set, as YAML has them.
  var yaml: String {
    let limits: [(String, String?)] = [
      ("max_error_rate", maxErrorRate.map { "\($0)" }),
      ("max_warning_rate", maxWarningRate.map { "\($0)" }),
      ("max_duplicate_rate", maxDuplicateRate.map { "\($0)" }),
      ("min_rows", minRows.map { "\($0)" }),
    ]
    return limits.compactMap { name, value in value.map { "\(name): \($0)" } }
      .joined(separator: ", ")
  }

  /// This gate with what another sets on top.
  func overridden(by other: Gate) -> Gate {
    var gate = self
    gate.maxErrorRate = other.maxErrorRate ?? maxErrorRate
    gate.maxWarningRate = other.maxWarningRate ?? maxWarningRate
    gate.maxDuplicateRate = other.maxDuplicateRate ?? maxDuplicateRate
    gate.minRows = other.minRows ?? minRows
    return gate
  }
}
