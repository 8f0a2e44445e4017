import Records

/// URIs as RFC 3986 has them, IRIs as RFC 3987.
enum URIGrammar {
  static func accepts(
    _ text: Bytes, isRelativeAllowed: Bool, isInternational: Bool
  ) -> Bool {
    let parts = URIReference(text.description)
    guard isRelativeAllowed || parts.scheme != nil else { return false }
    if let authority = parts.authority, !isAuthority(authority, isInternational) { return false }
    if parts.scheme == nil, parts.authority == nil,
      parts.path.prefix(while: { $0 != "/" }).contains(":")
    {
      return false
    }
    return isRun(parts.path, "/:@", isInternational)
      && isRun(parts.query ?? "", "/?:@", isInternational)
      && isRun(parts.fragment ?? "", "/?:@", isInternational)
  }

  private static func isAuthority(_ text: String, _ isInternational: Bool) -> Bool {
    var host = text[...]
    if let at = host.firstIndex(of: "@") {
      guard isRun(String(host[..<at]), ":", isInternational) else { return false }
      host = host[host.index(after: at)...]
    }
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return false }
      let address = host[host.index(after: host.startIndex)..<end]
      guard isBracketed(String(address)), isPort(host[host.index(after: end)...]) else {
        return false
      }
      return true
    }
    let colon = host.lastIndex(of: ":") ?? host.endIndex
    return isPort(host[colon...]) && isRun(String(host[..<colon]), "", isInternational)
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || (text.hasPrefix(":") && text.dropFirst().utf8.allSatisfy(\.isDigit))
  }

  private static func isBracketed(_ text: String) -> Bool {
    if text.lowercased().hasPrefix("v") { return text.contains(".") }
    // Only the characters are looked at here; the groups are those of the format "ipv6".
    let colons = text.utf8.count { $0 == UInt8(ascii: ":") }
    return (2...7).contains(colons)
      && text.utf8.allSatisfy {
        $0.hexadecimal != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
  }

  /// - Parameter extra: What may stand there beside the characters that may stand everywhere.
  private static func isRun(_ text: String, _ extra: String, _ isInternational: Bool) -> Bool {
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard bytes.popFirst()?.hexadecimal != nil, bytes.popFirst()?.hexadecimal != nil else {
          return false
        }
      } else if byte >= 0x80 {
        guard isInternational else { return false }
      } else if !byte.isAlphanumeric, !"-._~!$&'()*+,;=".utf8.contains(byte),
        !extra.utf8.contains(byte)
      {
        return false
      }
    }
    return true
  }
}
