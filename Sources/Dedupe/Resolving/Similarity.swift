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
    return Self.atLeast(share * Double(sizes))
  }

  /// The least size that a text may have beside one of `size`.
  @inline(__always)
  func leastSize(for size: Int) -> Int {
    let share = measure == .jaccard ? threshold : threshold / (2 - threshold)
    return Self.atLeast(share * Double(size))
  }

  /// How many elements, first in a common order, every text that is alike shares one of.
  func prefix(of size: Int) -> Int { size - leastSize(for: size) + 1 }

  /// - Parameter overlap: The shingles in common, or the length of the common subsequence.
  @inline(__always)
  func value(overlap: Int, sizes: Int) -> Double {
    measure == .jaccard
      ? Double(overlap) / Double(sizes - overlap) : 2 * Double(overlap) / Double(sizes)
  }

  private static func atLeast(_ number: Double) -> Int { Int((number - slack).rounded(.up)) }
}
