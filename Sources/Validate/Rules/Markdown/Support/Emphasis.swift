import Records
import Text

extension MarkdownConstruct {
  /// Whether emphasis was meant where a renderer sees it.
  ///
  /// None was in `2**3**4` and `j***n@ex***.com`, where it begins or ends inside a word of ASCII,
  /// nor in `****1234` and `***-**-6789`, nor between the faces `-_-`.
  func isMeantAsEmphasis(in text: Bytes) -> Bool {
    let mark = text[range.lowerBound]
    var start = range.lowerBound
    while start > 0, text[start - 1] == mark { start -= 1 }
    var inside = range.lowerBound
    while inside < text.count, text[inside] == mark { inside += 1 }
    var end = range.upperBound
    while end < text.count, text[end] == mark { end += 1 }
    let isFace = mark == UInt8(ascii: "_") && inside < text.count && text[inside].isOfFaces
    let beginsInWord = start > 0 && text[start - 1].isASCIILetterOrDigit
    let endsInWord = end < text.count && text[end].isASCIILetterOrDigit
    return !beginsInWord && !endsInWord && !isFace && inside - start < 4
      && text.slice(range).contains { $0.isASCIILetterOrDigit || $0 >= 0x80 }
  }
}

extension UInt8 {
  /// What a face drawn with an underscore has beside it.
  fileprivate var isOfFaces: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: "^") || self == UInt8(ascii: "~")
      || self == UInt8(ascii: "<") || self == UInt8(ascii: ">") || self == UInt8(ascii: ".")
  }

  var isASCIILetterOrDigit: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) }
}
