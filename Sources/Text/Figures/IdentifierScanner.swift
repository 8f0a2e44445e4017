public import Records

/// Reads the identifiers of a text one after the other.
///
/// Words are not looked at but for letters and digits that stand together, so that names of people
/// and products go unseen.
///
/// - Complexity: O(*n*) for the whole text; nothing is allocated.
public struct IdentifierScanner {
  private let text: Bytes
  private var at = 0

  /// Shorter codes are seats, sizes and models.
  private let minLength: Int

  public init(_ text: Bytes, minLength: Int = 5) {
    self.text = text
    self.minLength = minLength
  }

  /// The next identifier, or `nil` at the end.
  public mutating func next() -> Identifier? {
    while at < text.count {
      guard text[at].isTokenPart else {
        if text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "("), let end = phoneEnd(at) {
          return found(.phone, at..<end)
        }
        at += 1
        continue
      }
      let start = at
      at = text.lettersEnd(from: start)
      // Most tokens are words.
      if at > start, at == text.count || !(text[at].isTokenPart || text[at].isTokenJoint) {
        continue
      }
      let end = tokenEnd(from: start)
      if let kind = kind(of: start..<end) { return found(kind.0, kind.1) }
      at = end
    }
    return nil
  }

  private mutating func found(_ kind: Identifier.Kind, _ range: Range<Int>) -> Identifier {
    at = range.upperBound
    return Identifier(kind: kind, range: range)
  }

  /// Where the run of characters ends that words, addresses and codes are made of, without the
  /// points and hyphens at its end.
  private func tokenEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isTokenPart || text[end].isTokenJoint { end += 1 }
    while end > start + 1, text[end - 1].isTokenJoint { end -= 1 }
    return max(end, start + 1)
  }

  private func kind(of token: Range<Int>) -> (Identifier.Kind, Range<Int>)? {
    let bytes = text.slice(token)
    if let at = bytes.firstIndex(of: UInt8(ascii: "@"), from: 0) {
      return bytes.isEmail(at) ? (.email, token) : nil
    }
    if bytes.contains(UInt8(ascii: "/")) {
      if bytes.isAddress { return (.address, token) }
      // "and/or", "5/15", "HAT136/HAT039": the parts by themselves.
      let slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: 0) ?? bytes.count
      return slash == 0 ? nil : kind(of: token.lowerBound..<token.lowerBound + slash)
    }
    if bytes.hasPrefix("www.") { return (.address, token) }
    if let end = phoneEnd(token.lowerBound) { return (.phone, token.lowerBound..<end) }
    return bytes.isCode(minLength) ? (.code, token) : digitKind(of: token)
  }

  private func digitKind(of token: Range<Int>) -> (Identifier.Kind, Range<Int>)? {
    let end = text.digitsEnd(from: token.lowerBound)
    guard end == token.upperBound else { return nil }
    let isMarked = token.lowerBound > 0 && text[token.lowerBound - 1] == UInt8(ascii: "#")
    let hasZero = text[token.lowerBound] == 0x30
    guard token.count >= 7 || (isMarked && token.count >= 3) || (hasZero && token.count >= 4) else {
      return nil
    }
    return (.number, token)
  }

  /// The end of a phone number: `+49 30 1234567`, `(555) 010-0199`, `1-800-555-0199`.
  private func phoneEnd(_ start: Int) -> Int? {
    var place = start
    var digits = 0
    var groups = 0
    var end = start
    let isMarked = text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "(")
    if text[place] == UInt8(ascii: "+") { place += 1 }
    while place < text.count, groups < 6 {
      if text[place] == UInt8(ascii: "(") { place += 1 }
      let past = text.digitsEnd(from: place)
      guard past > place, past - place <= 8 else { break }
      digits += past - place
      groups += 1
      end = past
      place = past
      if place < text.count, text[place] == UInt8(ascii: ")") { place += 1 }
      guard place < text.count, text[place] == 0x20 || text[place] == 0x2D || text[place] == 0x2E
      else { break }
      place += 1
    }
    guard groups >= 3 || (isMarked && groups >= 2), (7...15).contains(digits) else { return nil }
    guard end == text.count || !(text[end].isLetter || text[end].isDigit) else { return nil }
    return isMarked || isDialled(start..<end) ? end : nil
  }

  /// Groups of three, three and four digits, perhaps behind a country's one.
  private func isDialled(_ range: Range<Int>) -> Bool {
    // The widths of the groups as the digits of a number, the last one lowest.
    var widths = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let past = text.digitsEnd(from: place)
      if past > place { widths = widths * 10 + past - place }
      place = max(past, place) + 1
    }
    return widths % 1000 == 334 && widths / 1000 <= 3
  }
}

extension Bytes {
  fileprivate func isEmail(_ sign: Int) -> Bool {
    guard sign > 0, let point = firstIndex(of: 0x2E, from: sign), point > sign + 1 else {
      return false
    }
    return point + 2 < count && !slice(sign + 1..<count).contains(UInt8(ascii: "@"))
  }

  /// A scheme, or a host with at least two letters behind its last point and a path.
  fileprivate var isAddress: Bool {
    if range(of: "://") != nil { return count > 8 }
    guard let slash = firstIndex(of: UInt8(ascii: "/"), from: 0), slash > 3 else { return false }
    let host = slice(0..<slash)
    guard let point = host.lastIndex(of: 0x2E), point > 0 else { return false }
    let ending = host.slice(point + 1..<host.count)
    return ending.count >= 2 && ending.allSatisfy(\.isLetter)
  }

  /// Letters and digits together that no word, unit or date has.
  fileprivate func isCode(_ minLength: Int) -> Bool {
    guard count >= minLength else { return false }
    var letters = 0
    var capitals = 0
    var digits = 0
    for byte in self {
      if byte.isDigit {
        digits += 1
      } else if byte.isLetter {
        letters += 1
        if byte.isUppercase { capitals += 1 }
      } else if byte == 0x2E || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "%") {
        return false
      }
    }
    guard letters > 0, digits > 0, !isHyphenatedWord else { return false }
    if digits == 1 { return capitals >= 4 && capitals == letters && count >= 6 }
    // Small letters and a few digits are a unit, a model or a duration: "30-day", "utf8", "100km".
    return capitals > 1 || (capitals > 0 && digits > 2) || digits > 3
  }

  /// `30-minute`, `COVID-19`, `100km`: a number and a word.
  private var isHyphenatedWord: Bool {
    guard let hyphen = firstIndex(of: UInt8(ascii: "-"), from: 0) else { return startsWithNumber }
    let (left, right) = (slice(0..<hyphen), slice(hyphen + 1..<count))
    return (left.allSatisfy(\.isDigit) && right.allSatisfy(\.isWordPart))
      || (right.allSatisfy(\.isDigit) && right.count < 3 && left.allSatisfy(\.isWordPart))
  }

  /// Digits, then a unit.
  private var startsWithNumber: Bool {
    var place = 0
    while place < count, self[place].isDigit { place += 1 }
    return place > 0 && slice(place..<count).allSatisfy { $0.isLetter && !$0.isUppercase }
  }
}

extension UInt8 {
  fileprivate var isWordPart: Bool { isLetter || self == UInt8(ascii: "-") }

  /// What an identifier begins with and is made of.
  fileprivate var isTokenPart: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_")
  }

  /// What stands inside an identifier.
  fileprivate var isTokenJoint: Bool {
    switch self {
    case 0x2D, 0x2E, 0x2F, 0x40, 0x3A, 0x3F, 0x3D, 0x26, 0x25, 0x2B, 0x7E, 0x23: true
    default: false
    }
  }
}
