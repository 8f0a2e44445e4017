import Records
import Text

/// The claims of an answer, crossed off as their evidence is met.
///
/// Evidence is looked through from the latest turn on and nothing of it is kept: most answers
/// speak of the last result alone, so that the search ends there.
struct ClaimSet {
  private(set) var claims: [Claim]
  private(set) var openCount: Int

  /// A bit for each key that is still wanted, or was.
  private let bits: UInt64
  private let hasSpans: Bool

  init(_ claims: [Claim]) {
    self.claims = claims
    openCount = claims.count
    bits = claims.reduce(0) { bits, claim in claim.keys.reduce(bits) { $0 | $1.bit } }
    hasSpans = claims.contains { $0.span != nil }
  }

  var isDone: Bool { openCount == 0 }

  /// The figures without evidence, in the order of the text.
  var open: [Figure] {
    var figures: [Figure] = []
    for claim in claims where !claim.isGrounded && figures.last != claim.figure {
      figures.append(claim.figure)
    }
    return figures.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Looks for the claims in what the answer can be grounded in.
  ///
  /// - Parameter isMeant: Whose words count.
  mutating func search(_ context: Context, of isMeant: (Role?) -> Bool = { _ in true }) {
    for index in claims.indices {
      if claims[index].isYear {
        // A date that stands there whole has its year with it.
        if claims[index - 1].isGrounded { close(index) }
      } else if let literal = claims[index].literal, context.states(literal, of: isMeant) {
        close(index)
      }
    }
    guard !isDone else { return }
    context.forEachPiece(of: isMeant) { piece in
      switch piece {
      case .text(let text): readFigures(text)
      case .number(let value): note(value)
      }
      return !isDone
    }
    guard claims.contains(where: { !$0.isGrounded && $0.mayStandInWords }) else { return }
    context.forEachPiece(of: isMeant) { piece in
      if case .text(let text) = piece { readWords(text) }
      return !isDone
    }
  }

  private mutating func readFigures(_ text: Bytes) {
    var scanner = FigureScanner(text, isGenerous: true)
    while let figure = scanner.next() { note(figure) }
  }

  private mutating func readWords(_ text: Bytes) {
    var scanner = NumberWordScanner(text)
    while let figure = scanner.next() { note(figure) }
  }

  private mutating func note(_ value: JSONValue) {
    guard let number = value.number, let amount = Amount(number) else { return }
    note(Figure(kind: .number(Figure.Number(amount: amount)), range: 0..<0))
  }

  private mutating func note(_ figure: Figure) {
    figure.forEachEvidence { key in
      if bits & key.bit != 0 { cross(off: key) }
    }
    if hasSpans, case .number(let number) = figure.kind {
      let value = number.amount.value
      for index in claims.indices where claims[index].span?.contains(value) == true { close(index) }
    }
  }

  private mutating func cross(off key: FigureKey) {
    for index in claims.indices where claims[index].keys.contains(key) { close(index) }
  }

  private mutating func close(_ index: Int) {
    guard !claims[index].isGrounded else { return }
    claims[index].isGrounded = true
    openCount -= 1
  }
}

extension Amount {
  /// The amount that a number of JSON is when it is written down.
  init?(_ number: Double) {
    let number = abs(number)
    guard number < 1_000_000_000_000 else { return nil }
    let millionths = (number * 1_000_000).rounded()
    self.init(Int(millionths), scale: 6)
  }
}
