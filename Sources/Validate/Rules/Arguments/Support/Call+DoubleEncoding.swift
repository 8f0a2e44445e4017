import Records

extension Call {
  /// Whether the arguments decode to a string that holds an object itself.
  var hasDoublyEncodedArguments: Bool {
    guard let inner = decodedArguments?.string?.trimmed, inner.first == UInt8(ascii: "{") else {
      return false
    }
    return Fault.first(in: inner) == nil
  }
}
