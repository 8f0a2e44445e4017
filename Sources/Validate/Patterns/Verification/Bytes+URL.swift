import Records

extension Bytes {
  /// Whether a range is a part of a URL or a path rather than of a sentence.
  func isInURL(_ range: Range<Int>) -> Bool {
    let word = word(around: range)
    return word.contains("://") || word.hasPrefix("www.")
      || word.contains("?") && word.contains("=")
      || word.hasPrefix("/") || word.contains(".com/") || word.contains(".org/")
  }

  /// What stands around a range without white space or quotes, up to 500 bytes on either side.
  private func word(around range: Range<Int>) -> Bytes {
    var (low, high) = (range.lowerBound, range.upperBound)
    let floor = Swift.max(0, low - 500)
    let ceiling = Swift.min(count, high + 500)
    while low > floor, !self[low - 1].endsWord { low -= 1 }
    while high < ceiling, !self[high].endsWord { high += 1 }
    return slice(low..<high)
  }
}

extension UInt8 {
  fileprivate var endsWord: Bool {
    isJSONSpace || self == UInt8(ascii: "\"") || self == UInt8(ascii: "<")
      || self == UInt8(ascii: ">") || self == UInt8(ascii: "(") || self == UInt8(ascii: ")")
  }
}
