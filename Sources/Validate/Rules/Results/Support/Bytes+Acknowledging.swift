import Records

extension Bytes {
  /// Whether it holds some of the commonest English words.
  var isEnglish: Bool {
    [" the ", " you", " is ", " has "].contains { containsFolded($0) }
  }

  /// Whether the answer names a problem, asks something or offers another way.
  var acknowledges: Bool {
    let signs = [
      "not", "n't", "n\u{2019}t", "sorry", "apolog", "error", "fail", "unable", "unfortunately",
      "issue", "problem", "trouble", "invalid", "no ", "unavailable", "try", "instead", "incorrect",
      "wrong", "difficult", "check", "verify", "confirm", "transfer", "however", "?",
    ]
    return signs.contains { containsFolded($0) }
  }
}
