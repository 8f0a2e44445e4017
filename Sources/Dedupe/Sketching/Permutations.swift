import CSketch

/// The hash functions of MinHash (Broder 1997): *a*·*h* modulo 2³², *a* odd, which permutes the
/// 32-bit numbers.
public enum Permutations {
  public static let count = Int(SDG_PERMUTATIONS)

  /// Raised when signatures of before and after would differ.
  public static let version = 1

  /// The multipliers, drawn by SplitMix64 (Steele, Lea, Flood 2014) from a fixed seed.
  static let multipliers: [UInt32] = {
    var state: UInt64 = 0x5D47_0001
    return (0..<count).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return UInt32(truncatingIfNeeded: mixed ^ mixed >> 31) | 1
    }
  }()
}
