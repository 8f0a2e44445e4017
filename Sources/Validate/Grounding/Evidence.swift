import Records
import Text

/// What figures are evidence of, in the order in which they were read.
struct Evidence {
  private(set) var keys: [FigureKey] = []

  /// The values of plain numbers, for claims that are not exact.
  private(set) var values: [Double] = []

  /// How figures are spelt; words take longer to read.
  enum Spelling { case digits, words }

  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  mutating func read(_ piece: Context.Piece, _ spelling: Spelling) {
    switch (piece, spelling) {
    case (.text(let text), .digits):
      var scanner = FigureScanner(text, isGenerous: true)
      while let figure = scanner.next() { add(figure) }
    case (.text(let text), .words):
      var scanner = NumberWordScanner(text)
      while let figure = scanner.next() { add(figure) }
    case (.number(let value), .digits):
      guard let number = value.number, let amount = Amount(number) else { return }
      add(Figure(kind: .number(Figure.Number(amount: amount)), range: 0..<0))
    case (.number, .words): break
    }
  }

  private mutating func add(_ figure: Figure) {
    figure.forEachEvidence { keys.append($0) }
    if case .number(let number) = figure.kind { values.append(number.amount.value) }
  }
}
