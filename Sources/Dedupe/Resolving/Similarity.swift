/// The Jaccard similarity of sets, in whole numbers where a threshold must be met exactly.
public enum Similarity {
  /// Below every step that a similarity of sets of up to 10⁴ shingles can make.
  private static let slack = 1e-9

  /// The least overlap with which sets of these sizes reach the threshold.
  static func overlap(for sizes: Int, threshold: Double) -> Int {
    Int((threshold / (1 + threshold) * Double(sizes) - slack).rounded(.up))
  }

  /// The least size that a set may have to reach the threshold with one of `size`.
  static func leastSize(for size: Int, threshold: Double) -> Int {
    Int((threshold * Double(size) - slack).rounded(.up))
  }

  /// How many of a set's shingles, first in a common order, meet every set at the threshold.
  static func prefix(of size: Int, threshold: Double) -> Int {
    size - leastSize(for: size, threshold: threshold) + 1
  }

  static func jaccard(overlap: Int, sizes: Int) -> Double {
    Double(overlap) / Double(sizes - overlap)
  }
}
