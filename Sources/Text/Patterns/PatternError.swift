/// Why expressions cannot be looked for.
public enum PatternError: Error, Equatable {
  /// The processor lacks what the library needs: SSSE3 on x86-64.
  case unsupportedProcessor
  /// The library cannot take the expression at a position of the list.
  case refused(expression: Int, reason: String)
  /// The library failed for another reason, such as a lack of memory.
  case failed(reason: String)
}
