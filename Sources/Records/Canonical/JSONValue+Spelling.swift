import CXXHash

extension JSONValue {
  /// A hash of the value as it is written: equal for the same members in the same order with the
  /// same decoded strings, whatever the white space between them.
  ///
  /// Quicker than a ``ValueHasher`` by far, which sorts members; for what is kept as long as rows
  /// repeat it.
  ///
  /// - Complexity: O(*n*), about a nanosecond an entry of the tape and XXH3-128 over the strings.
  public var spellingHash: RowHash {
    var structure: UInt64 = 0x9E37_79B9_7F4A_7C15
    var strings: Range<Int>?
    var entry = self
    let end = nextIndex
    while entry.index < end {
      structure = Self.mixed(structure, entry.structuralWord)
      switch entry.tag {
      case Tag.string:
        let start = Int(entry.payload)
        // A parser writes strings one behind the other, in the order of the text.
        strings = (strings?.lowerBound ?? start)..<start + 4 + (entry.string?.count ?? 0)
      case Tag.signed, Tag.unsigned, Tag.double:
        structure = Self.mixed(structure, tape[entry.index + 1])
      default: break
      }
      entry = at(entry.nextEntry)
    }
    guard let strings else { return RowHash(high: structure, low: ~structure) }
    let hash = RowHash(of: Bytes(base: self.strings + strings.lowerBound, count: strings.count))
    return RowHash(high: hash.high ^ structure, low: hash.low &+ structure)
  }

  /// The entry without what depends on its place in the row.
  private var structuralWord: UInt64 {
    switch tag {
    case Tag.object, Tag.array: UInt64(tag) << 56 | UInt64(extent)
    default: UInt64(tag) << 56
    }
  }

  /// A step of MurmurHash3's finalizer (Appleby 2011).
  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 33
  }
}
