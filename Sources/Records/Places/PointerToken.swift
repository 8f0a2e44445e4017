/// A key as it stands in a JSON Pointer (RFC 6901): `~0` for `~`, `~1` for `/`.
///
/// It goes by code points: a mark behind a `/` makes one `Character` of both.
enum PointerToken {
  /// The tokens of a pointer, as the keys that they stand for.
  static func keys(of pointer: Substring) -> [[UInt8]] {
    pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
      .map { unescaped($0) }
  }

  fileprivate static func unescaped(_ token: some Collection<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    var followsTilde = false
    for byte in token {
      if followsTilde, byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") {
        key[key.count - 1] = byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/")
        followsTilde = false
      } else {
        key.append(byte)
        followsTilde = byte == UInt8(ascii: "~")
      }
    }
    return key
  }
}

extension String {
  /// As a token of a JSON Pointer.
  public var pointerToken: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return self
    }
    var token = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token
  }

  /// The keys and indices that a JSON Pointer leads through.
  public var pointerKeys: [String] {
    PointerToken.keys(of: self[...]).map { String(decoding: $0, as: UTF8.self) }
  }
}
