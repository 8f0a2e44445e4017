import Records

extension TypeMismatch {
  /// Which kinds of value fit, and the words for them.
  ///
  /// Where a text may stand, null is a matter of `content/null`.
  struct Expectation: Sendable {
    let words: String
    let kinds: [JSONKind]

    static let list = Expectation(words: "an array", kinds: [.array])
    static let optionalList = Expectation(words: "an array", kinds: [.array, .null])
    static let object = Expectation(words: "an object", kinds: [.object])
    static let string = Expectation(words: "a string", kinds: [.string, .null])
    /// Alpaca's old preference data has a list here, which a rule of its own reports.
    static let answer = Expectation(words: "a string", kinds: [.string, .array, .null])
    static let text = Expectation(words: "a string or an array", kinds: [.string, .array, .null])
    static let side = Expectation(
      words: "a string, an array or an object", kinds: [.string, .array, .object, .null])
    static let choice = Expectation(
      words: "a string or an object", kinds: [.string, .object, .null])
    static let number = Expectation(words: "a number", kinds: [.integer, .double, .null])
  }
}
