/// Finds escapes of lone low surrogates, which simdjson 3.0 lets pass.
enum LoneSurrogates {
  /// - Parameter json: A row that parses.
  static func faults(in json: Bytes) -> [Fault] {
    guard json.contains("\\ud") || json.contains("\\uD") else { return [] }
    return StrictScanner.faults(in: json).filter(\.isMendable)
  }
}
