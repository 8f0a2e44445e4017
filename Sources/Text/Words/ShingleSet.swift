/// The distinct n-grams of a text's words, as hashes, in the order in which they come first.
///
/// A hash is the low 32 bits of the n-gram's XXH3-64: two texts of 60 shingles share one by accident
/// once in a million pairs. The memory is reused from text to text.
public struct ShingleSet: ~Copyable {
  private var hashes: UnsafeMutablePointer<UInt32>
  /// An open-addressing table of hashes below, and the text that they are of above.
  private var table: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 12
  private var epoch: UInt64 = 0

  public private(set) var count = 0

  public init() {
    hashes = .allocate(capacity: capacity)
    table = .allocate(capacity: 2 * capacity)
    table.initialize(repeating: 0, count: 2 * capacity)
  }

  deinit {
    hashes.deallocate()
    table.deallocate()
  }

  /// Replaces the set by that of a text.
  ///
  /// - Parameter size: The words of a shingle, at least 1. A text of fewer words is one shingle; a
  ///   text without words has none.
  /// - Complexity: O(*n*) in the words.
  public mutating func fill(from text: borrowing NormalizedText, size: Int) {
    precondition(size > 0, "a shingle has at least one word")
    begin(text.wordCount)
    let words = text.wordCount
    guard words > 0 else { return }
    guard words > size else { return insert(text.hash(of: 0..<words), mask: 0) }
    let mask = (1 << (Int.bitWidth - (2 * words - 1).leadingZeroBitCount)) - 1
    for start in 0...words - size { insert(text.hash(of: start..<start + size), mask: mask) }
  }

  /// Replaces the set by the words of a text, where a word that comes again is another element
  /// each time: a multiset, with as many elements as words.
  public mutating func fillWords(from text: borrowing NormalizedText) {
    begin(text.wordCount)
    let words = text.wordCount
    guard words > 0 else { return }
    let mask = (1 << (Int.bitWidth - (2 * words - 1).leadingZeroBitCount)) - 1
    for start in 0..<words {
      var hash = text.hash(of: start..<start + 1)
      let before = count
      while true {
        insert(hash, mask: mask)
        if count > before { break }
        hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ 1
      }
    }
  }

  /// The hashes, valid until the set is filled anew.
  @unsafe public var buffer: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: hashes, count: count)
  }

  private mutating func begin(_ words: Int) {
    count = 0
    if words > capacity {
      hashes.deallocate()
      table.deallocate()
      capacity = 1 << (Int.bitWidth - words.leadingZeroBitCount)
      hashes = .allocate(capacity: capacity)
      table = .allocate(capacity: 2 * capacity)
      epoch = 0
    }
    epoch = (epoch + 1) & 0xFFFF_FFFF
    if epoch <= 1 {
      table.initialize(repeating: 0, count: 2 * capacity)
      epoch = 1
    }
  }

  @inline(__always)
  private mutating func insert(_ hash: UInt64, mask: Int) {
    let value = UInt32(truncatingIfNeeded: hash)
    let stamped = epoch << 32 | UInt64(value)
    var slot = Int(value) & mask
    while table[slot] >> 32 == epoch {
      if table[slot] == stamped { return }
      slot = (slot + 1) & mask
    }
    table[slot] = stamped
    hashes[count] = value
    count += 1
  }
}
