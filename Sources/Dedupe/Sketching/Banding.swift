/// How the minima of a signature are cut into bands of neighbours that must all agree.
///
/// A pair of similarity *j* shares a band with probability 1 − (1 − *j*^rows)^bands (Leskovec,
/// Rajaraman, Ullman, Mining of Massive Datasets, 3.4). Because every candidate is verified, only
/// the recall counts: the most rows are taken that give a pair at the threshold 0.9999.
public struct Banding: Equatable, Sendable {
  public let bands: Int
  public let rows: Int

  static let recall = 0.9999

  /// - Parameter threshold: Above 0, at most 1.
  public init(threshold: Double, permutations: Int = Permutations.count) {
    for rows in stride(from: permutations / 2, to: 1, by: -1) {
      let bands = min(permutations / rows, 64)
      let banding = Banding(bands: bands, rows: rows)
      if banding.probability(at: threshold) >= Self.recall {
        self = banding
        return
      }
    }
    self.init(bands: 64, rows: 1)
  }

  init(bands: Int, rows: Int) {
    self.bands = bands
    self.rows = rows
  }

  /// How probable it is that a pair of that similarity becomes a candidate.
  public func probability(at similarity: Double) -> Double {
    1 - power(1 - power(similarity, rows), bands)
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
