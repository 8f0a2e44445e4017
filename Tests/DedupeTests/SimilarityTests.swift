import Testing

@testable import Dedupe

struct SimilarityTests {
  @Test(arguments: [Measure.jaccard, .rouge], [0.3, 0.5, 0.7, 0.8, 0.9, 1.0])
  func whatItSaysOfSizesIsTrue(measure: Measure, threshold: Double) {
    let similarity = Similarity(measure: measure, threshold: threshold)
    for size in 1...120 {
      let sizes = similarity.sizes(beside: size)
      for other in 1...420 {
        let most = similarity.value(overlap: min(size, other), sizes: size + other)
        #expect(sizes.contains(other) == (most >= threshold - 1e-12))
      }
    }
  }

  /// The filter by signatures must not spend what the bands have of the 0.9999.
  @Test(arguments: [0.2, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 1])
  func theSignatureFilterFailsOnePairInAMillion(threshold: Double) {
    let slots = 128
    var term = power(1 - threshold, slots)
    var fails = 0.0
    // Of the binomial distribution, from no slot that agrees upwards.
    for agreeing in 0..<Verifier.leastSlots(threshold: threshold) where threshold < 1 {
      fails += term
      term *= Double(slots - agreeing) / Double(agreeing + 1) * threshold / (1 - threshold)
    }
    #expect(fails < 1e-6)
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  @Test(arguments: [Measure.jaccard, .rouge], [1e-300, 1e-12, 1e-9, 1e-6])
  func aTinyThresholdWantsOneInCommon(measure: Measure, threshold: Double) {
    let similarity = Similarity(measure: measure, threshold: threshold)
    for size in 1...60 {
      #expect(similarity.leastSize(for: size) == 1)
      #expect(similarity.prefix(of: size) == size)
      #expect(similarity.overlap(for: 2 * size) == 1)
      #expect(similarity.sizes(beside: size).contains(400_000))
    }
  }

  @Test(arguments: [Measure.jaccard, .rouge], [0.3, 0.5, 0.7, 0.8, 0.9, 1.0])
  func theLeastOverlapReachesTheThreshold(measure: Measure, threshold: Double) {
    let similarity = Similarity(measure: measure, threshold: threshold)
    for sizes in 2...400 {
      let overlap = similarity.overlap(for: sizes)
      #expect(similarity.value(overlap: overlap, sizes: sizes) >= threshold - 1e-12)
      #expect(similarity.value(overlap: overlap - 1, sizes: sizes) < threshold)
    }
  }
}
