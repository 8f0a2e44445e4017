import Records

/// Reads the part of a `tokenizer.json` that says how texts are cut into words.
enum PreTokenizerReader {
  /// How GPT-2 cuts texts (Radford and others 2019), which `ByteLevel` means by `use_regex`.
  static let gpt2Pattern =
    #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#

  static func steps(_ preTokenizer: JSONValue?) throws(TokenizerError) -> [Tokenizer.Step] {
    guard let preTokenizer, !preTokenizer.isNull else {
      throw .unsupported("there is no pre-tokenizer")
    }
    var elements = [preTokenizer]
    if preTokenizer["type"]?.string.map({ $0 == "Sequence" }) == true {
      elements = preTokenizer["pretokenizers"]?.array.map { Array($0) } ?? []
    }
    var steps: [Tokenizer.Step] = []
    for (position, element) in elements.enumerated() {
      let type = element["type"]?.string?.description ?? "unnamed"
      switch type {
      case "Split": steps.append(try split(element))
      case "Digits":
        let pattern = element["individual_digits"]?.bool == true ? #"\p{N}"# : #"\p{N}+"#
        steps.append(.split(try SplitPattern(pattern), .kept))
      case "ByteLevel":
        if element["add_prefix_space"]?.bool ?? true { steps.append(.prefixSpace) }
        if element["use_regex"]?.bool ?? true {
          steps.append(.split(try SplitPattern(gpt2Pattern), .kept))
        }
        // What came behind it would see the bytes' characters instead of the text.
        guard position == elements.count - 1 else {
          throw .unsupported("the pre-tokenizer has a step behind ByteLevel")
        }
        return steps
      default: throw .unsupported("the pre-tokenizer has a step \(type)")
      }
    }
    throw .unsupported("the pre-tokenizer has no step ByteLevel")
  }

  private static func split(_ element: JSONValue) throws(TokenizerError) -> Tokenizer.Step {
    let pattern: SplitPattern
    if let expression = element["pattern"]?["Regex"]?.string {
      pattern = try SplitPattern(expression.description)
    } else if let literal = element["pattern"]?["String"]?.string {
      pattern = try SplitPattern(literal.description.escapedForPattern)
    } else {
      throw .missing("a step Split of the pre-tokenizer has no pattern")
    }
    let behavior = element["behavior"]?.string?.description ?? "unnamed"
    let isInverted = element["invert"]?.bool ?? false
    switch (behavior, isInverted) {
    case ("Isolated", _): return .split(pattern, .kept)
    case ("Removed", true): return .split(pattern, .dropped)
    default:
      let inverted = isInverted ? ", inverted" : ""
      throw .unsupported(
        "a step Split of the pre-tokenizer has the behavior \(behavior)\(inverted)")
    }
  }
}

extension String {
  /// A regular expression that matches the text and nothing else.
  fileprivate var escapedForPattern: String {
    unicodeScalars.reduce(into: "") { pattern, scalar in
      if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) {
        pattern += "\\"
      }
      pattern.unicodeScalars.append(scalar)
    }
  }
}
