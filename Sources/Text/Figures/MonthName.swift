import Records

/// The English names of months, whole or cut to three letters.
enum MonthName {
  /// The month, from 1, whose name begins at a place, and where the name ends.
  ///
  /// The words that mean something else too ("may", "march") must begin with a capital.
  static func month(in text: Bytes, at start: Int) -> (number: Int, end: Int)? {
    var end = start
    while end < text.count, text[end].isLetter { end += 1 }
    guard end - start >= 3, end - start <= 9 else { return nil }
    let key = text.lowercaseKey(start..<start + 3)
    guard let index = keys.firstIndex(of: key) else { return nil }
    let name = names[index].utf8
    let length = end - start
    guard length == 3 || length == name.count || (index == 8 && length == 4) else { return nil }
    guard zip(name, start..<end).allSatisfy({ $0 == text[$1] | 0x20 }) else { return nil }
    if index == 2 || index == 4, text[start] & 0x20 != 0 { return nil }
    return (index + 1, end)
  }

  /// The month whose name ends in front of a place, and where the name begins.
  static func month(in text: Bytes, before end: Int) -> (number: Int, start: Int)? {
    var start = end
    while start > 0, end - start < 10, text[start - 1].isLetter { start -= 1 }
    guard end - start >= 3, let found = month(in: text, at: start), found.end == end else {
      return nil
    }
    return (found.number, start)
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The first three letters as a number.
  private static let keys = names.map { name in
    name.utf8.prefix(3).reduce(0) { $0 << 8 | Int($1) }
  }
}

extension Bytes {
  fileprivate func lowercaseKey(_ range: Range<Int>) -> Int {
    var key = 0
    for place in range { key = key << 8 | Int(self[place] | 0x20) }
    return key
  }
}
