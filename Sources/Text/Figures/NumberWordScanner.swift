public import Records

/// Reads the English number words of a text: `two`, `twenty-five`, `three hundred and fifty`.
///
/// "A" and "one" of "one of" count nothing and are left to whoever asks.
///
/// - Complexity: O(*n*) for the whole text.
public struct NumberWordScanner {
  private let text: Bytes
  private var at = 0

  public init(_ text: Bytes) { self.text = text }

  /// The next figure that is written in words, always a number.
  public mutating func next() -> Figure? {
    let secondLetters = Self.secondLetters
    var place = at
    while place < text.count {
      let byte = text[place]
      guard byte.isLetter else {
        place += byte == UInt8(ascii: "\\") ? 2 : 1
        continue
      }
      // The first two letters say no to most words, and cost least.
      if place + 1 < text.count,
        secondLetters[Int(byte & 0x1F)] & 1 << UInt32(text[place + 1] & 0x1F) != 0,
        mayBeginNumber(at: place), let figure = read(at: place)
      {
        return figure
      }
      place += 1
      while place < text.count, text[place].isLetter { place += 1 }
    }
    at = place
    return nil
  }

  private mutating func read(at start: Int) -> Figure? {
    at = start
    guard let value = readNumber() else { return nil }
    var number = Figure.Number(amount: Amount(value))
    var units = FigureScanner(text)
    at = units.readUnit(of: &number, at: at, isMoney: false)
    return Figure(kind: .number(number), range: start..<at)
  }

  /// A quick no, by the first three letters.
  private func mayBeginNumber(at start: Int) -> Bool {
    guard start + 3 <= text.count else { return false }
    let key =
      UInt32(text[start] | 0x20) << 16 | UInt32(text[start + 1] | 0x20) << 8
      | UInt32(text[start + 2] | 0x20)
    return Self.beginnings.contains(key)
  }

  /// By the first letter a bit for each second one, "a" being 1.
  private static let secondLetters: [UInt32] = beginnings.reduce(
    into: Array(repeating: 0, count: 32)
  ) { letters, key in
    letters[Int(key >> 16 & 0x1F)] |= 1 << (key >> 8 & 0x1F)
  }

  private static let beginnings: [UInt32] = (ones + tens).reduce(into: []) { keys, word in
    let key = word.0.withUTF8Buffer { $0.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }
    if !keys.contains(key) { keys.append(key) }
  }

  /// The number whose first word begins here; leaves ``at`` behind its last.
  private mutating func readNumber() -> Int? {
    guard var total = readSmall() else { return nil }
    if let end = word("hundred", at: text.skippingSpace(at: at)) {
      at = end
      total *= 100
      let mark = at
      var next = text.skippingSpace(at: at)
      if let past = word("and", at: next) { next = text.skippingSpace(at: past) }
      at = next
      if let rest = readSmall() { total += rest } else { at = mark }
    }
    // "Thousand" is the unit's to read, as it is behind digits.
    return total
  }

  /// Up to 99, and a dozen.
  private mutating func readSmall() -> Int? {
    for (name, value) in Self.ones {
      if let end = word(name, at: at) {
        at = end
        return value
      }
    }
    for (name, value) in Self.tens {
      guard let end = word(name, at: at) else { continue }
      at = end
      guard end < text.count, text[end] == UInt8(ascii: "-") || text[end] == 0x20 else {
        return value
      }
      for (name, ones) in Self.ones where ones < 10 {
        if let end = word(name, at: end + 1) {
          at = end
          return value + ones
        }
      }
      return value
    }
    return nil
  }

  private func word(_ name: StaticString, at place: Int) -> Int? {
    text.end(ofWord: name, at: place)
  }

  private static let ones: [(StaticString, Int)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
    ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("dozen", 12), ("both", 2), ("twice", 2),
  ]

  private static let tens: [(StaticString, Int)] = [
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
    ("eighty", 80), ("ninety", 90),
  ]
}
