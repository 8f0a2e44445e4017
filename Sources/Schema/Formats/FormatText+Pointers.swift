import Records

extension FormatText {
  /// RFC 6901.
  var isJSONPointer: Bool {
    guard !isAtEnd else { return true }
    guard next == UInt8(ascii: "/") else { return false }
    var text = self
    while let byte = text.next {
      text.position += 1
      if byte == UInt8(ascii: "~"), text.take("01") == nil { return false }
    }
    return true
  }

  /// draft-bhutton-relative-json-pointer: levels up, then a pointer or `#`.
  var isRelativeJSONPointer: Bool {
    var text = self
    let digits = text.takeRun(\.isDigit)
    guard digits == 1 || (digits > 1 && bytes[0] != UInt8(ascii: "0")) else { return false }
    if text.take("#") != nil { return text.isAtEnd }
    return FormatText(bytes.slice(text.position..<bytes.count)).isJSONPointer
  }

  /// RFC 4122: 8-4-4-4-12 hexadecimal digits.
  var isUUID: Bool {
    var text = self
    for (index, count) in [8, 4, 4, 4, 12].enumerated() {
      if index > 0, text.take("-") == nil { return false }
      guard text.takeRun({ $0.hexadecimal != nil }) == count else { return false }
    }
    return text.isAtEnd
  }

  /// RFC 6570.
  var isURITemplate: Bool {
    var text = self
    while let byte = text.next {
      text.position += 1
      switch byte {
      case UInt8(ascii: "{"): if !text.takeExpression() { return false }
      case UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), 0...0x20, 0x7F:
        return false
      case UInt8(ascii: "%"):
        guard text.takeHexadecimalPair() else { return false }
      default: break
      }
    }
    return true
  }

  /// A list of variables behind an opening brace.
  private mutating func takeExpression() -> Bool {
    _ = take("+#./;?&=,!@|")
    repeat {
      guard takeVariable() else { return false }
    } while take(",") != nil
    return take("}") != nil
  }

  private mutating func takeVariable() -> Bool {
    var count = 0
    while let byte = next {
      if byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") {
        position += 1
      } else if take("%") != nil {
        guard takeHexadecimalPair() else { return false }
      } else {
        break
      }
      count += 1
    }
    guard count > 0 else { return false }
    if take("*") != nil { return true }
    if take(":") != nil { return (1...4).contains(takeRun(\.isDigit)) }
    return true
  }

  mutating func takeHexadecimalPair() -> Bool {
    for _ in 0..<2 {
      guard let next, next.hexadecimal != nil else { return false }
      position += 1
    }
    return true
  }
}
