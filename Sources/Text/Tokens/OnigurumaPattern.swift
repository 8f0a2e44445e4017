/// Rewrites a regular expression of Oniguruma's as PCRE2 has it, as far as pre-tokenizers use them.
struct OnigurumaPattern {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var isInClass = false
  private var output = ""

  /// White space as Unicode has it; PCRE2's own class has U+180E beside it.
  private static let spaces = #"\t-\r\x{20}\x{85}\p{Z}"#
  private static let word = #"\p{L}\p{M}\p{Nd}\p{Pc}"#

  /// - Throws: Where the two disagree on what a piece of the pattern means.
  static func translated(_ pattern: String) throws(TokenizerError) -> String {
    var translation = OnigurumaPattern(scalars: Array(pattern.unicodeScalars))
    try translation.translate()
    return translation.output
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func translate() throws(TokenizerError) {
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\\": translateEscape()
      case "[" where isInClass:
        guard next == ":" else { throw refusal("a class inside a class") }
        copy(scalar)
      case "[":
        isInClass = true
        copy(scalar)
        if next == "^" { copyNext() }
      case "]":
        isInClass = false
        copy(scalar)
      case "&" where isInClass && next == "&": throw refusal("an intersection of classes")
      case "{" where !isInClass: try translateInterval()
      default: copy(scalar)
      }
    }
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func copy(_ scalar: Unicode.Scalar) { output.unicodeScalars.append(scalar) }

  private mutating func copyNext() {
    if let next {
      copy(next)
      position += 1
    }
  }

  private mutating func translateEscape() {
    guard let scalar = next else {
      output += "\\"
      return
    }
    position += 1
    switch scalar {
    case "s": output += isInClass ? Self.spaces : "[\(Self.spaces)]"
    case "S" where !isInClass: output += "[^\(Self.spaces)]"
    case "w": output += isInClass ? Self.word : "[\(Self.word)]"
    case "W" where !isInClass: output += "[^\(Self.word)]"
    case "h": output += isInClass ? "0-9A-Fa-f" : "[0-9A-Fa-f]"
    case "H" where !isInClass: output += "[^0-9A-Fa-f]"
    case "p", "P", "x":
      output += "\\"
      copy(scalar)
      // Braces behind these are no interval.
      guard next == "{" else { return }
      while let next, next != "}" { copyNext() }
      copyNext()
    default:
      output += "\\"
      copy(scalar)
    }
  }

  /// `{2,3}`; behind it a `+` repeats here what is possessive there.
  private mutating func translateInterval() throws(TokenizerError) {
    copy("{")
    while let next, next != "}" { copyNext() }
    copyNext()
    if next == "+" { throw refusal("a + behind a count in braces") }
  }

  private func refusal(_ what: String) -> TokenizerError {
    let pattern = String(String.UnicodeScalarView(scalars))
    return TokenizerError(
      "the pattern \"\(pattern)\" of the pre-tokenizer has \(what), not read here")
  }
}
