import Records
import Text

/// Looks for what a text asserts, and passes over what it denies, supposes or promises for later.
enum Assertion {
  /// The first of the phrases that is asserted.
  static func first(of phrases: [StaticString], in text: Bytes) -> Range<Int>? {
    var earliest: Range<Int>?
    for phrase in phrases {
      var from = 0
      while let found = text.range(ofPhrase: phrase, from: from) {
        from = found.upperBound
        if text.isQuestion(from: found.upperBound) { continue }
        if text.sentence(before: found.lowerBound).hasWord(among: weakeners) { continue }
        if earliest.map({ found.lowerBound < $0.lowerBound }) ?? true { earliest = found }
        break
      }
    }
    return earliest
  }

  private static let weakeners: [StaticString] = [
    "not", "n't", "never", "once", "when", "if", "until", "after", "before", "unless",
    "whether", "as soon as", "would", "could", "can", "can't", "cannot", "might", "should",
    "isn't", "wasn't", "hasn't", "haven't", "aren't", "weren't", "won't", "didn't", "don't",
    "doesn't", "couldn't", "unable", "instead of", "rather than", "previous", "other", "ensure",
    "make sure", "confirm that", "check that", "check if",
  ]
}

extension Bytes {
  /// Whether the sentence at a place ends in a question mark.
  fileprivate func isQuestion(from place: Int) -> Bool {
    var end = place
    while end < count {
      switch self[end] {
      case 0x3F: return true
      case 0x0A, 0x21: return false
      case 0x2E where end + 1 == count || self[end + 1].isJSONSpace: return false
      default: end += 1
      }
    }
    return false
  }
}
