import Records

/// Finds LaTeX by what nothing else looks like; prices in dollars and Windows paths are none.
enum LaTeXScan {
  /// How far a formula is followed, in bytes, so that one that never ends costs little.
  private static let longest = 1000

  /// The next formula or command at or behind a position.
  static func next(in text: Bytes, from start: Int) -> Range<Int>? {
    var place = start
    while place < text.count {
      if text[place] == UInt8(ascii: "\\") {
        if let found = command(in: text, at: place) { return found }
        place += 1
      } else if text[place] == UInt8(ascii: "$"), place + 1 < text.count,
        text[place + 1] == UInt8(ascii: "$")
      {
        if let found = formula(in: text, at: place, until: "$$") { return found }
        while place + 1 < text.count, text[place + 1] == UInt8(ascii: "$") { place += 1 }
      }
      place += 1
    }
    return nil
  }

  private static func command(in text: Bytes, at place: Int) -> Range<Int>? {
    guard place + 1 < text.count else { return nil }
    switch text[place + 1] {
    case UInt8(ascii: "("): return formula(in: text, at: place, until: "\\)")
    case UInt8(ascii: "["): return formula(in: text, at: place, until: "\\]")
    default: break
    }
    var end = place + 1
    while end < text.count, text[end].isASCIILetterOrDigit, !text[end].isDigit { end += 1 }
    let name = text.slice(place + 1..<end)
    let next = end < text.count ? text[end] : 0x20
    let isArgument = next == UInt8(ascii: "{") || (next == UInt8(ascii: "[") && name == "sqrt")
    if isArgument ? takesArgument(name) : standsAlone(name) && !isPath(text, place, next) {
      return place..<end
    }
    return nil
  }

  /// What two marks stand around, if it is of signs that only formulas have.
  private static func formula(
    in text: Bytes, at place: Int, until mark: StaticString
  ) -> Range<Int>? {
    let rest = text.slice(place + 2..<min(place + longest, text.count))
    guard let end = rest.range(of: mark) else { return nil }
    let inside = rest.slice(0..<end.lowerBound).trimmed
    let isVariable = inside.count == 1 && !inside[0].isDigit && inside[0].isASCIILetterOrDigit
    // What opens twice is two words in escaped parentheses, or a price range.
    guard !inside.contains("\n\n"), !inside.contains("\\("), !inside.contains("\\[") else {
      return nil
    }
    let isFormula = inside.contains { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="),
        UInt8(ascii: "{"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
    return isVariable || isFormula ? place..<place + 2 + end.upperBound : nil
  }

  private static func takesArgument(_ name: Bytes) -> Bool {
    name == "frac" || name == "dfrac" || name == "tfrac" || name == "boxed" || name == "sqrt"
      || name == "text" || name == "mathrm" || name == "mathbf" || name == "mathbb"
      || name == "begin" || name == "overline" || name == "textbf" || name == "binom"
  }

  private static func standsAlone(_ name: Bytes) -> Bool {
    name == "frac" || name == "times" || name == "cdot" || name == "leq" || name == "geq"
      || name == "neq" || name == "approx" || name == "infty" || name == "sum" || name == "pi"
  }

  /// Whether a word behind a backslash is a folder, as in `C:\times\new`.
  private static func isPath(_ text: Bytes, _ place: Int, _ next: UInt8) -> Bool {
    let last = place > 0 ? text[place - 1] : 0x20
    return last == UInt8(ascii: ":") || last == UInt8(ascii: "\\") || last.isASCIILetterOrDigit
      || next == UInt8(ascii: "\\") || next == UInt8(ascii: ".")
  }
}
