import Records

/// How a text ends that may have been broken off.
enum TextEnding: Equatable {
  case comma
  case colon
  /// At a word that others must follow.
  case connective(String)
  case openBracket
  /// With a letter, in a paragraph whose other sentences have an end.
  case openSentence

  /// - Parameter text: Without white space at its end.
  /// - Returns: `nil` where the end is as it should be, or nobody can tell.
  init?(of text: Bytes) {
    guard let last = text.last else { return nil }
    if last == UInt8(ascii: ",") || text.hasSuffix("，") || text.hasSuffix("、") {
      self = .comma
    } else if last == UInt8(ascii: ":") || text.hasSuffix("：") {
      self = .colon
    } else if Self.isOpenBracket(in: text) {
      self = .openBracket
    } else if last.isASCIILetter || last >= 0xC3 && last < 0xE0 {
      if let word = Self.connective(text.behindLastSpace) {
        self = .connective(word)
      } else if Self.isOpenSentence(text) {
        self = .openSentence
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// Words that no sentence ends with, lower case: `a` may be a grade, `an` is a German verb's half.
  private static let connectives: [StaticString] = [
    "and", "or", "but", "the", "of", "because", "than", "if", "nor", "whereas", "although",
    "unless", "as", "a", "your", "their", "our", "my", "into", "und", "oder", "aber", "weil",
    "dass",
    "eine", "einen", "einem", "et", "ou", "mais", "les", "des", "du", "le", "pero", "los", "las",
  ]

  private static func connective(_ word: Bytes) -> String? {
    guard word.count <= 8 else { return nil }
    return connectives.first { word == $0 }.map { "\($0)" }
  }

  /// Whether the last paragraph opens a round bracket that it does not close.
  private static func isOpenBracket(in text: Bytes) -> Bool {
    let tail = text.slice(max(0, text.count - 400)..<text.count)
    guard tail.contains(UInt8(ascii: "(")) else { return false }
    var place = text.count
    var closed = 0
    while place > 0, text.count - place < 400 {
      place -= 1
      switch text[place] {
      case UInt8(ascii: ")"): closed += 1
      case UInt8(ascii: "(") where closed > 0: closed -= 1
      case UInt8(ascii: "("): return !text.isFace(at: place) && text.count - place > 2
      case 0x0A: return false
      default: break
      }
    }
    return false
  }

  /// Whether the last line is prose of at least two sentences, the last without an end.
  private static func isOpenSentence(_ text: Bytes) -> Bool {
    let line = text.lastLine
    let word = text.behindLastSpace
    guard line.count >= 60, !line.isListItem, word.allSatisfy({ $0.isASCIILetter || $0 >= 0x80 })
    else { return false }
    var place = 0
    var ends = 0
    var lastEnd = 0
    while let end = line.range(of: ". ", from: place) {
      place = end.upperBound
      // Initials and abbreviations are short.
      if place < line.count, line[place].isUpperCase, place - lastEnd > 20 {
        ends += 1
        lastEnd = place
      }
    }
    // A name or a heading behind the sentences is no sentence.
    return ends > 0 && line.slice(lastEnd..<line.count).occurrences(of: 0x20) >= 4
  }
}

extension Bytes {
  /// Whether a bracket is the mouth of an emoticon: `:(`, `;-(`, `=(`.
  fileprivate func isFace(at place: Int) -> Bool {
    guard place > 0 else { return false }
    return [0x3A, 0x3B, 0x3D, 0x2D, 0x27].contains(self[place - 1])
  }

  fileprivate var isListItem: Bool {
    guard let first = trimmed.first else { return false }
    return first.isDigit || [0x2D, 0x2A, 0x2B, 0x23, 0x3E, 0x7C].contains(first)
  }
}

extension UInt8 {
  fileprivate var isUpperCase: Bool { (0x41...0x5A).contains(self) }
}
