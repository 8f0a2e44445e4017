import Records

/// The numbers of a row that have a fraction or an exponent, in the order of the text.
struct NumberScan: Sequence, IteratorProtocol {
  private let row: Bytes
  private var at = 0

  /// - Parameter row: Valid JSON.
  init(_ row: Bytes) { self.row = row }

  mutating func next() -> NumberText? {
    while at < row.count {
      switch row[at] {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let number = takeNumber()
        if !number.isInteger { return number }
      default: at += 1
      }
    }
    return nil
  }

  private mutating func skipString() {
    at += 1
    while let quote = row.firstIndex(of: UInt8(ascii: "\""), from: at) {
      at = quote + 1
      var backslashes = quote
      while row[backslashes - 1] == UInt8(ascii: "\\") { backslashes -= 1 }
      if (quote - backslashes).isMultiple(of: 2) { return }
    }
    at = row.count
  }

  private mutating func takeNumber() -> NumberText {
    let start = at
    while at < row.count, row[at].isNumberByte { at += 1 }
    return NumberText(text: row.slice(start..<at), start: start)
  }
}

/// A number as it is written.
struct NumberText {
  var text: Bytes
  /// Where it begins in the row.
  var start: Int

  fileprivate var isInteger: Bool { text.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") } }

  private var mantissa: Bytes {
    text.slice(0..<(text.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? text.count))
  }

  /// The digits from the first to the last that is not zero.
  var significantDigits: Int {
    var digits = 0
    var upToLast = 0
    for byte in mantissa where byte.isDigit && (digits > 0 || byte != UInt8(ascii: "0")) {
      digits += 1
      if byte != UInt8(ascii: "0") { upToLast = digits }
    }
    return upToLast
  }

  /// Whether it is not zero and yet read as zero.
  var vanishes: Bool {
    guard text.count > mantissa.count, significantDigits > 0 else { return false }
    return Double(text.description) == 0
  }
}

extension UInt8 {
  fileprivate var isNumberByte: Bool {
    isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
      || self | 0x20 == UInt8(ascii: "e")
  }
}
