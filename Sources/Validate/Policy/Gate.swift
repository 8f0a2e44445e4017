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
    maxErrorRate = try reader.take("max_error_rate", as: Double.self)
    maxWarningRate = try reader.take("max_warning_rate", as: Double.self)
    maxDuplicateRate = try reader.take("max_duplicate_rate", as: Double.self)
    minRows = try reader.take("min_rows", as: Int.self)
    try reader.finish()
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
