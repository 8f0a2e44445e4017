public import Records
public import Settings

/// What stands in every match of a pattern that has no word in it, as a file names it.
public enum PatternShape: String, Sendable, CaseIterable, SettingsValue {
  case address
  case plus
  case bracket
  case brace
  case escapedLineFeed = "escaped-line-feed"
  case dots
  case digitGroups = "digit-groups"
  case countryCode = "country-code"

  public var shapes: TextShapes {
    switch self {
    case .address: .address
    case .plus: .plus
    case .bracket: .bracket
    case .brace: .brace
    case .escapedLineFeed: .lineFeed
    case .dots: .dots
    case .digitGroups: .groups
    case .countryCode: .country
    }
  }
}
