import Records

/// Addresses of hosts and people.
extension FormatText {
  var isIPv4: Bool {
    var text = self
    for part in 0..<4 {
      if part > 0, text.take(".") == nil { return false }
      let start = text.position
      let digits = text.takeRun(\.isDigit)
      guard (1...3).contains(digits), digits == 1 || text.bytes[start] != UInt8(ascii: "0") else {
        return false
      }
      text.position = start
      guard let number = text.takeNumber(digits), number < 256 else { return false }
    }
    return text.isAtEnd
  }

  /// RFC 4291, section 2.2.
  var isIPv6: Bool {
    var text = self
    var groups = 0
    var isShortened = false
    while !text.isAtEnd {
      if text.takeDoubleColon() {
        if isShortened { return false }
        isShortened = true
        continue
      }
      if groups > 0, text.position > 0, text.bytes[text.position - 1] != UInt8(ascii: ":"),
        text.take(":") == nil
      {
        return false
      }
      let start = text.position
      let digits = text.takeRun { $0.hexadecimal != nil }
      if text.next == UInt8(ascii: ".") {
        guard FormatText(bytes.slice(start..<bytes.count)).isIPv4 else { return false }
        groups += 2
        text.position = bytes.count
        break
      }
      guard (1...4).contains(digits) else { return false }
      groups += 1
    }
    return isShortened ? groups < 8 : groups == 8
  }

  private mutating func takeDoubleColon() -> Bool {
    guard next == UInt8(ascii: ":"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: ":")
    else { return false }
    position += 2
    return true
  }

  /// RFC 5321, section 4.1.2; with characters beyond ASCII as RFC 6531 has them.
  func isEmail(isInternational: Bool) -> Bool {
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = bytes.slice(0..<at)
    let domain = bytes.slice(at + 1..<bytes.count)
    guard Self.isLocalPart(local, isInternational) else { return false }
    if domain.hasPrefix("[IPv6:"), domain.hasSuffix("]") {
      return FormatText(domain.slice(6..<domain.count - 1)).isIPv6
    }
    if domain.hasPrefix("["), domain.hasSuffix("]") {
      return FormatText(domain.slice(1..<domain.count - 1)).isIPv4
    }
    return Hostname.accepts(domain, isInternational: isInternational)
  }

  private static func isLocalPart(_ local: Bytes, _ isInternational: Bool) -> Bool {
    guard !local.isEmpty else { return false }
    if local.count >= 2, local.hasPrefix("\""), local.hasSuffix("\"") {
      return isQuoted(local.slice(1..<local.count - 1))
    }
    return local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { isAtom($0) || (isInternational && $0 >= 0x80) }
    }
  }

  private static func isQuoted(_ text: Bytes) -> Bool {
    var isEscaped = false
    for byte in text {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") || byte < 0x20 {
        return false
      }
    }
    return !isEscaped
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
