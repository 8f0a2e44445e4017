import Records

/// Tokens that are found in a text before it is cut into words, as the marks of a chat template are.
struct AddedTokens: Sendable {
  struct Token: Sendable {
    var id: UInt32
    var content: [UInt8]
    /// Whether it counts only where no letter or digit stands beside it.
    var isSingleWord = false
    /// Whether it takes the white space in front of it, and behind it.
    var stripsLeft = false
    var stripsRight = false
  }

  /// By their first byte, the longest first.
  private var tokens = [[Token]](repeating: [], count: 256)
  private var first: [UInt8] = []

  mutating func insert(_ token: Token) {
    guard let byte = token.content.first else { return }
    if tokens[Int(byte)].isEmpty { first.append(byte) }
    tokens[Int(byte)].append(token)
    tokens[Int(byte)].sort { $0.content.count > $1.content.count }
  }

  /// Calls `body` with the tokens of a text and what is between them, in order.
  ///
  /// - Parameter text: Valid UTF-8.
  func cut(_ text: Bytes, _ body: (Range<Int>, UInt32?) -> Void) {
    var done = 0
    var place = 0
    while let start = candidate(in: text, from: place) {
      guard let token = token(in: text, at: start) else {
        place = start + 1
        continue
      }
      var range = start..<start + token.content.count
      place = range.upperBound
      if token.isSingleWord, text.touchesWord(range) { continue }
      if token.stripsLeft {
        range = max(done, text.spaceStart(before: range.lowerBound))..<range.upperBound
      }
      if token.stripsRight {
        range = range.lowerBound..<text.spaceEnd(behind: range.upperBound)
      }
      if done < range.lowerBound { body(done..<range.lowerBound, nil) }
      body(range, token.id)
      done = range.upperBound
    }
    if done < text.count { body(done..<text.count, nil) }
  }

  /// The next byte that a token begins with.
  private func candidate(in text: Bytes, from place: Int) -> Int? {
    switch first.count {
    case 0: return nil
    case 1: return text.firstIndex(of: first[0], from: place)
    case 2: return text.firstIndex(ofEither: first[0], or: first[1], from: place)
    default:
      var place = place
      while place < text.count {
        if !tokens[Int(text[place])].isEmpty { return place }
        place += 1
      }
      return nil
    }
  }

  private func token(in text: Bytes, at start: Int) -> Token? {
    tokens[Int(text[start])].first { token in
      start + token.content.count <= text.count
        && token.content.elementsEqual(text.slice(start..<start + token.content.count))
    }
  }
}

extension Bytes {
  /// Whether a word goes on in front of or behind a range.
  fileprivate func touchesWord(_ range: Range<Int>) -> Bool {
    let before = scalar(before: range.lowerBound)
    let behind = range.upperBound < count ? self.scalar(at: range.upperBound).value : nil
    return (before?.isWordCharacter ?? false) || (behind?.isWordCharacter ?? false)
  }

  fileprivate func spaceStart(before place: Int) -> Int {
    var place = place
    while let code = scalar(before: place), code.isWhiteSpace { place = start(before: place) }
    return place
  }

  fileprivate func spaceEnd(behind place: Int) -> Int {
    var place = place
    while place < count {
      let (code, width) = scalar(at: place)
      guard code.isWhiteSpace else { break }
      place += width
    }
    return place
  }

  private func scalar(before place: Int) -> UInt32? {
    place > 0 ? scalar(at: start(before: place)).value : nil
  }

  /// Where the character begins that ends at `place`.
  private func start(before place: Int) -> Int {
    var place = place - 1
    while place > 0, self[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}

extension UInt32 {
  fileprivate var isWhiteSpace: Bool {
    Unicode.Scalar(self)?.properties.isWhitespace ?? false
  }

  /// A word character of Unicode's regular expressions (UTS #18, annex C).
  fileprivate var isWordCharacter: Bool {
    guard let properties = Unicode.Scalar(self)?.properties else { return false }
    if properties.isAlphabetic || properties.isJoinControl { return true }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
    default: false
    }
  }
}
