public import Records

/// Reads the figures of a text one after the other: numbers, dates, times, with their units.
///
/// What it takes for one follows English and the notations that come from machines (ISO 8601,
/// JSON); separators of thousands and decimals may be those of other languages. Escapes of JSON are
/// passed over, so that the text of a tool's result can be read as it is.
///
/// - Complexity: O(*n*) for the whole text; nothing is allocated.
public struct FigureScanner {
  let text: Bytes

  /// Whether digits that may belong together are also read apart, as evidence is: `1 234`.
  let isGenerous: Bool
  var at = 0

  public init(_ text: Bytes, isGenerous: Bool = false) {
    self.text = text
    self.isGenerous = isGenerous
  }

  /// The next figure, or `nil` at the end.
  public mutating func next() -> Figure? {
    while at < text.count {
      at = text.firstIndex(ofDigitOr: UInt8(ascii: "\\"), from: at)
      guard at < text.count else { break }
      if !text[at].isDigit {
        skipEscape()
      } else if let figure = read() {
        return figure
      }
    }
    return nil
  }

  /// Passes over `\n` or `\u20ac`.
  private mutating func skipEscape() {
    at += 2
    guard at < text.count, text[at - 1] == UInt8(ascii: "u") else { return }
    let end = min(at + 4, text.count)
    while at < end, text[at].isDigit || text[at].isLetter { at += 1 }
  }

  /// The figure that begins at the digit at hand; `nil` for one too long to be a number.
  private mutating func read() -> Figure? {
    let start = at
    let end = text.digitsEnd(from: start)
    if let figure = readMachineDate(start, end) ?? readTime(start, end) { return figure }
    if end - start <= 2 || end - start == 4, let figure = readNamedDate(start, end) {
      return figure
    }
    return readNumber(start, end)
  }

  /// Ends the figure: the next one is looked for behind it.
  mutating func finish(_ kind: Figure.Kind, _ range: Range<Int>) -> Figure {
    at = range.upperBound
    return Figure(kind: kind, range: range)
  }
}
