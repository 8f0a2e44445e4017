/// Rewrites a regular expression of ECMA-262 (with its `u` flag) as PCRE2 has it.
struct PatternTranslation {
  private var rest: [Unicode.Scalar].SubSequence
  private let isStrict: Bool
  private var isInClass = false
  private var output = ""

  /// - Parameter isStrict: Refuses `\A`, `\Z` and the like, which other languages have.
  static func translated(_ text: String, isStrict: Bool) throws(PatternError) -> String {
    var translation = PatternTranslation(text, isStrict: isStrict)
    try translation.translate()
    return translation.output
  }

  private init(_ text: String, isStrict: Bool) {
    rest = Array(text.unicodeScalars)[...]
    self.isStrict = isStrict
  }

  private mutating func translate() throws(PatternError) {
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": try escape()
      case "[" where isInClass: output += "\\["
      case "[":
        isInClass = true
        output += "["
        if rest.first == "^" { copy() }
      case "]":
        isInClass = false
        output += "]"
      case "." where !isInClass: output += "[^\\n\\r\\x{2028}\\x{2029}]"
      case "(" where !isInClass && rest.first == "*":
        throw PatternError(reason: "\"(*\" has nothing to repeat")
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func copy() {
    if let scalar = rest.popFirst() { output.unicodeScalars.append(scalar) }
  }

  private mutating func escape() throws(PatternError) {
    guard let scalar = rest.popFirst() else {
      throw PatternError(reason: "\\ at end of pattern")
    }
    switch scalar {
    case "s": output += isInClass ? Self.spaces : "[\(Self.spaces)]"
    // Inside a class PCRE2's own, which knows the spaces of ASCII only.
    case "S": output += isInClass ? "\\S" : "[^\(Self.spaces)]"
    case "v": output += "\\x{b}"
    case "0" where rest.first.map(Self.isDigit) != true: output += "\\x{0}"
    case "u": try escapeUnicode()
    case "x": escapeByte()
    case "p", "P": try escapeProperty(scalar)
    case "d", "D", "w", "W", "b", "B", "n", "r", "t", "f", "c", "k":
      output += "\\"
      output.unicodeScalars.append(scalar)
    case "A", "Z", "z", "a", "e", "h", "H", "R", "G":
      if isStrict { throw PatternError(reason: "\\\(scalar) is no escape") }
      output += "\\"
      output.unicodeScalars.append(scalar)
    case _ where Self.isDigit(scalar):
      output += "\\"
      output.unicodeScalars.append(scalar)
    case _ where scalar.isASCII && UInt8(ascii: scalar).isLetter:
      throw PatternError(reason: "\\\(scalar) is no escape")
    default:
      if scalar.isASCII { output += "\\" }
      output.unicodeScalars.append(scalar)
    }
  }

  private mutating func escapeUnicode() throws(PatternError) {
    if rest.first == "{", let end = rest.firstIndex(of: "}") {
      let digits = String(String.UnicodeScalarView(rest[rest.index(after: rest.startIndex)..<end]))
      guard let value = UInt32(digits, radix: 16), Unicode.Scalar(value) != nil else {
        throw PatternError(reason: "\\u{\(digits)} is no character")
      }
      rest = rest[rest.index(after: end)...]
      output += "\\x{\(digits)}"
      return
    }
    guard let first = takeHexadecimal(4) else {
      throw PatternError(reason: "\\u needs four digits")
    }
    guard first & 0xFC00 == 0xD800, rest.prefix(2).elementsEqual(["\\", "u"]) else {
      output += "\\x{\(String(first, radix: 16))}"
      return
    }
    let mark = rest
    rest = rest.dropFirst(2)
    if let second = takeHexadecimal(4), second & 0xFC00 == 0xDC00 {
      let value = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
      output += "\\x{\(String(value, radix: 16))}"
    } else {
      rest = mark
      output += "\\x{\(String(first, radix: 16))}"
    }
  }

  private mutating func escapeByte() {
    if let value = takeHexadecimal(2) {
      output += "\\x{\(String(value, radix: 16))}"
    } else {
      output += "x"
    }
  }

  private mutating func takeHexadecimal(_ count: Int) -> UInt32? {
    let digits = String(String.UnicodeScalarView(rest.prefix(count)))
    guard digits.utf8.count == count, digits.utf8.allSatisfy({ $0.hexadecimal != nil }) else {
      return nil
    }
    rest = rest.dropFirst(count)
    return UInt32(digits, radix: 16)
  }

  private mutating func escapeProperty(_ letter: Unicode.Scalar) throws(PatternError) {
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
      throw PatternError(reason: "\\\(letter) needs a property in braces")
    }
    let name = String(String.UnicodeScalarView(rest[rest.index(after: rest.startIndex)..<end]))
    rest = rest[rest.index(after: end)...]
    output += "\\\(letter){\(UnicodeProperty.short(name))}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  /// What `\s` is in ECMA-262.
  private static let spaces =
    "\\t\\n\\x{b}\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}"
}
