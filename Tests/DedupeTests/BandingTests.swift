import Testing

@testable import Dedupe

struct BandingTests {
  @Test(arguments: [
    (0.9, 18, 7), (0.85, 21, 6), (0.8, 25, 5), (0.75, 32, 4), (0.7, 42, 3), (0.6, 42, 3),
    (0.5, 64, 2), (1, 2, 64),
  ])
  func takesTheMostRowsThatFindThePairs(threshold: Double, bands: Int, rows: Int) {
    #expect(Banding(threshold: threshold) == Banding(bands: bands, rows: rows))
  }
}
