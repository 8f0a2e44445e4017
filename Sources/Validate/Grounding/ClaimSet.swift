import Records
import Text

/// The claims of an answer, crossed off as their evidence is met.
///
/// Evidence is looked through from the latest turn on and nothing of it is kept: most answers
/// speak of the last result alone, so that the search ends there.
struct ClaimSet {
  private(set) var claims: [Claim]

  /// The open claims that there can be evidence of.
  private var openCount: Int

  /// The keys of open claims, with the claims' positions.
  private var wanted: [(key: FigureKey, claim: Int)] = []

  /// A bit for each of the keys.
  private var bits: UInt64 = 0

  init(_ claims: [Claim]) {
    self.claims = claims
    openCount = claims.count { !$0.keys.isEmpty }
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
    listWanted()
    context.forEachEvidence(.digits, of: isMeant) { note($0) }
    guard claims.contains(where: { !$0.isGrounded && $0.mayStandInWords }) else { return }
    context.forEachEvidence(.words, of: isMeant) { note($0) }
  }

  private mutating func listWanted() {
    wanted.removeAll(keepingCapacity: true)
    bits = 0
    for index in claims.indices where !claims[index].isGrounded {
      for key in claims[index].keys {
        wanted.append((key, index))
        bits |= key.bit
      }
    }
  }

  /// - Returns: Whether claims are left open.
  private mutating func note(_ evidence: Evidence) -> Bool {
    let count = openCount
    let bits = bits
    for key in evidence.keys where bits & key.bit != 0 { cross(off: key) }
    for index in claims.indices {
      guard let span = claims[index].span, !claims[index].isGrounded else { continue }
      if evidence.values.contains(where: span.contains) { close(index) }
    }
    if openCount < count { listWanted() }
    return !isDone
  }

  private mutating func cross(off key: FigureKey) {
    for index in wanted.indices where wanted[index].key == key { close(wanted[index].claim) }
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
