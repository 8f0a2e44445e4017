import Records
import Text

extension Claim {
  /// How a machine would write the figure, which is how it stands in most results: finding that is
  /// far quicker than reading all figures.
  var literal: [UInt8]? {
    switch figure.kind {
    case .number(let number):
      guard number.unit == .none || number.unit == .money, number.power == 0 else { return nil }
      return Array(number.amount.description.utf8)
    case .date(let day, let mayBeExchanged):
      guard day.year >= 1000, !mayBeExchanged else { return nil }
      return Array("\(day.year)-\(day.month.twoDigits)-\(day.day.twoDigits)".utf8)
    case .time(let minute, let mayBeLater):
      guard !mayBeLater else { return nil }
      return Array("\((minute / 60).twoDigits):\((minute % 60).twoDigits)".utf8)
    case .month, .pair: return nil
    }
  }
}

extension Context {
  /// Whether a literal stands in a turn by itself, with nothing behind it that could be a unit.
  func states(_ literal: [UInt8], of isMeant: (Role?) -> Bool) -> Bool {
    !forEachTurn(of: isMeant) { piece in
      guard case .text(let text) = piece else { return true }
      var from = 0
      while let found = text.range(of: literal, from: from) {
        if text.isAlone(found) { return false }
        from = found.upperBound
      }
      return true
    }
  }
}

extension Bytes {
  /// Whether no digit, fraction or unit touches a figure.
  fileprivate func isAlone(_ range: Range<Int>) -> Bool {
    if range.lowerBound > 0 {
      let before = self[range.lowerBound - 1]
      if before.isDigit || before == 0x2E || before == 0x2C { return false }
      if before == 0x3A, range.lowerBound > 1, self[range.lowerBound - 2].isDigit { return false }
    }
    guard range.upperBound < count else { return true }
    switch self[range.upperBound] {
    case 0x22, 0x2C, 0x5D, 0x7D, 0x0A, 0x29, 0x5C:
      // A comma may divide thousands.
      return self[range.upperBound] != 0x2C || range.upperBound + 1 == count
        || !self[range.upperBound + 1].isDigit
    // The seconds of a time.
    case 0x3A: return true
    case UInt8(ascii: "T"): return true
    default: return false
    }
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
