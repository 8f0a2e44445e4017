import Records

/// The number of tokens in words of up to sixteen bytes, as many as fit into a table of fixed size.
///
/// A new word takes the place of the one that was where it belongs, so the cache never grows.
struct WordCache {
  private struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// In bytes; 0 for an empty slot.
    var length: UInt32 = 0
    var tokens: UInt32 = 0
  }

  static let wordLimit = 16
  private static let bits: UInt64 = 15
  private var slots = [Slot](repeating: Slot(), count: 1 << bits)

  /// The tokens of a word that is neither empty nor longer than ``wordLimit``.
  ///
  /// - Parameter count: Counts them where they are not known.
  mutating func tokens(of word: Bytes, count: () -> Int) -> Int {
    // The first and the last eight bytes with the length are all of such a word.
    let (first, last, length) = (word.firstWord, word.lastWord, UInt32(word.count))
    let mixed = (first ^ (last &* 0xFF51_AFD7_ED55_8CCD)) &* 0x9E37_79B9_7F4A_7C15
    let index = Int((mixed &+ UInt64(length) &* 0xC2B2_AE3D_27D4_EB4F) &>> (64 - Self.bits))
    let slot = slots[index]
    if slot.first == first, slot.last == last, slot.length == length { return Int(slot.tokens) }
    let tokens = count()
    slots[index] = Slot(first: first, last: last, length: length, tokens: UInt32(tokens))
    return tokens
  }
}
