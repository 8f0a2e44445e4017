import Records

/// Social Security numbers of the United States.
enum SocialSecurityNumber {
  /// - Parameter range: Three, two and four digits with hyphens between.
  static func isOne(at range: Range<Int>, in text: Bytes) -> Bool {
    guard !text.hasDigitBeside(range) else { return false }
    let groups = text.slice(range).split(separator: UInt8(ascii: "-")).map { group in
      group.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    guard groups.count == 3 else { return false }
    let (area, group, serial) = (groups[0], groups[1], groups[2])
    guard area != 0, area != 666, area < 900, group != 0, serial != 0 else { return false }
    // Printed in advertisements and on specimen cards, so nobody's.
    return ![[78, 5, 1120], [219, 9, 9999], [123, 45, 6789]].contains(groups)
  }
}
