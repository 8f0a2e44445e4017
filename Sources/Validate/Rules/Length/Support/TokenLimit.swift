import Settings

/// The longest row that a trainer takes: `--max-tokens`, or else the option of a rule.
struct TokenLimit: Sendable {
  private let option: Int?

  init(_ options: inout OptionReader) throws(SettingsError) {
    option = try options.take("max_tokens", as: Int.self)
  }

  func limit(_ readings: TextReadings) -> Int? { readings.equipment.maxTokens ?? option }
}

extension TextReadings {
  /// `412 tokens`, or `about 412 tokens` where they are estimated.
  func spelled(_ tokens: Int) -> String {
    "\(self.tokens.isExact ? "" : "about ")\(tokens) \(tokens == 1 ? "token" : "tokens")"
  }
}
