public import Settings

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, SettingsValue {
  case off
  case info
  case warning
  case error
}

extension Severity: Comparable {
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .off: 0
    case .info: 1
    case .warning: 2
    case .error: 3
    }
  }
}
