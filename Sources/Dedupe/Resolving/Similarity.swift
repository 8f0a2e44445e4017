/// How alike two texts are, and what that says of their sizes and of what they share.
public enum Measure: String, Sendable, Hashable {
  /// Jaccard's, of sets of shingles.
  case jaccard
  /// ROUGE-L (Lin 2004) as F₁: twice the longest common subsequence of words over the words of both.
  case rouge
}

/// A measure with the threshold that pairs must reach.
struct Similarity: Sendable {
  let measure: Measure
  let threshold: Double

  /// Below every step that a similarity of texts of up to 10⁴ elements can make.
  private static let slack = 1e-9

  /// The least that texts of so many elements together must share.
  @inline(__always)
  func overlap(for sizes: Int) -> Int {
    let share = measure == .jaccard ? threshold / (1 + threshold) : threshold / 2
    return max(1, Self.atLeast(share * Double(sizes)))
  }

  /// The least size that a text may have beside one of `size`.
  @inline(__always)
  func leastSize(for size: Int) -> Int {
    max(1, Self.atLeast(leastShare * Double(size)))
  }

  /// The sizes that a text may have beside one of `size`.
  func sizes(beside size: Int) -> ClosedRange<Int> {
    let least = leastSize(for: size)
    // Near the answer at once, and never beyond what a row can have, however small the threshold.
    var most = Int(min(Double(size) / leastShare, Double(UInt32.max)))
    while most < UInt32.max, leastSize(for: most + 1) <= size { most += 1 }
    while most > size, leastSize(for: most) > size { most -= 1 }
    return min(least, size)...max(most, size)
  }

  /// How many elements, first in a common order, every text that is alike shares one of.
  func prefix(of size: Int) -> Int { size - leastSize(for: size) + 1 }

  /// - Parameter overlap: The shingles in common, or the length of the common subsequence.
  @inline(__always)
  func value(overlap: Int, sizes: Int) -> Double {
    measure == .jaccard
      ? Double(overlap) / Double(sizes - overlap) : 2 * Double(overlap) / Double(sizes)
  }

  /// What a text's size must be at least, as a share of the other's.
  private var leastShare: Double {
    measure == .jaccard ? threshold : threshold / (2 - threshold)
  }

  /// Rounded up by hand: baseline x86-64 has no instruction for it, and this is asked of every
  /// candidate.
  @inline(__always)
  private static func atLeast(_ number: Double) -> Int {
    let whole = Int(number - slack)
    return Double(whole) < number - slack ? whole + 1 : whole
  }
}
