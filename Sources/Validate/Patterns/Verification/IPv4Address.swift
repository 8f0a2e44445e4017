import Records

enum IPv4Address {
  /// Whether it is an address that the Internet routes, and not a version or a part of a number.
  ///
  /// - Parameter range: Four numbers with dots between.
  static func isPublic(at range: Range<Int>, in text: Bytes) -> Bool {
    guard !text.hasDigitBeside(range), !text.isNamedVersion(before: range.lowerBound) else {
      return false
    }
    let parts = text.slice(range).split(separator: UInt8(ascii: ".")).map { part in
      (
        value: part.reduce(0) { $0 * 10 + Int($1 &- 0x30) },
        isPadded: part.count > 1 && part.first == 0x30
      )
    }
    guard parts.count == 4, parts.allSatisfy({ $0.value < 256 && !$0.isPadded }) else {
      return false
    }
    return isRouted(parts.map(\.value))
  }

  /// Not of the special-purpose blocks of RFC 6890, and neither a network nor all its hosts.
  private static func isRouted(_ parts: [Int]) -> Bool {
    switch (parts[0], parts[1], parts[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _), (100, 64..<128, _), (169, 254, _),
      (172, 16..<32, _), (192, 168, _), (192, 0, 0), (192, 0, 2), (198, 18...19, _),
      (198, 51, 100), (203, 0, 113):
      false
    // Resolvers that everybody names.
    case (8, 8, 8), (8, 8, 4), (1, 1, 1), (1, 0, 0), (9, 9, 9): false
    // Numbers of chapters and versions are small.
    default: parts[0] > 9 || parts.contains { $0 > 31 }
    }
  }
}

extension Bytes {
  /// Whether `v`, `version` or the like stands in front of a number.
  fileprivate func isNamedVersion(before place: Int) -> Bool {
    let front = slice(Swift.max(0, place - 9)..<place).description.lowercased()
    return front.hasSuffix("v") || front.hasSuffix("version ") || front.hasSuffix("version: ")
      || front.hasSuffix("section ") || front.hasSuffix("release ")
  }
}
