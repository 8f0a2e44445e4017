import Records

extension Turn {
  /// Whether the turn does something that needs no text: it calls, refuses or speaks aloud.
  var actsWithoutText: Bool {
    if let toolCalls, !toolCalls.isNull, toolCalls.array?.isEmpty != true { return true }
    guard hasOtherKeys else { return false }
    return value["function_call"]?.object != nil || value["refusal"]?.string?.isEmpty == false
      || value["audio"]?.object != nil
  }

  /// Whether it is a field of the Alpaca format that may be empty, or has rules of its own.
  var isAlpacaInput: Bool { thread == .instruction || thread == .input || thread == .system }

  var isResult: Bool { role == .tool || role == .function }
}
