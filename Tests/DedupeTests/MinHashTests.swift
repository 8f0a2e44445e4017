import CSketch
import Testing

@testable import Dedupe

struct MinHashTests {
  private static let known: [sdg_instructions] = [SDG_PORTABLE, SDG_SSE41, SDG_AVX2, SDG_AVX512]
    .filter { $0.rawValue <= sdg_best_instructions().rawValue }

  @Test(arguments: [1, 2, 7, 53, 964])
  func allInstructionsGiveTheSameSignature(count: Int) {
    var random = SplitMix(state: UInt64(count))
    let shingles = (0..<count).map { _ in UInt32.random(in: 0...(.max), using: &random) }
    let expected = Permutations.multipliers.map { factor in
      shingles.map { $0 &* factor }.min() ?? 0
    }
    for instructions in Self.known { #expect(minima(shingles, instructions) == expected) }
  }

  /// The share of equal minima estimates the similarity with a variance of *j*(1 − *j*)/*k*; the
  /// mean of 200 pairs must be within four standard errors.
  @Test(arguments: [(20, 0.5), (53, 0.8), (200, 0.9)])
  func estimatesTheSimilarity(size: Int, similarity: Double) {
    var random = SplitMix(state: 9)
    let pairs = 200
    var (mean, truth) = (0.0, 0.0)
    for _ in 0..<pairs {
      let overlap = Int((2 * similarity / (1 + similarity) * Double(size)).rounded())
      let all = (0..<2 * size - overlap).map { _ in UInt32.random(in: 0...(.max), using: &random) }
      let left = minima(Array(all.prefix(size)), SDG_PORTABLE)
      let right = minima(Array(all.suffix(size)), SDG_PORTABLE)
      mean += Double(zip(left, right).count { $0 == $1 }) / Double(Permutations.count * pairs)
      truth = Double(overlap) / Double(2 * size - overlap)
    }
    let deviation = (truth * (1 - truth) / Double(Permutations.count * pairs)).squareRoot()
    #expect(abs(mean - truth) < 4 * deviation)
  }

  private func minima(_ shingles: [UInt32], _ instructions: sdg_instructions) -> [UInt32] {
    var minima = [UInt32](repeating: 0, count: Permutations.count)
    sdg_minhash(instructions, shingles, shingles.count, Permutations.multipliers, &minima)
    return minima
  }
}

/// SplitMix64, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
