extension Bytes {
  /// The first eight bytes as a little-endian number, with zeros behind a shorter run.
  @inlinable
  public var firstWord: UInt64 {
    let start = UnsafeRawPointer(base)
    guard count < 8 else { return UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)) }
    if count >= 4 {
      let low = UInt64(UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)))
      let last = (start + (count - 4)).loadUnaligned(as: UInt32.self)
      let high = UInt64(UInt32(littleEndian: last))
      return low | (high &>> UInt64(64 - 8 * count)) &<< 32
    }
    var word: UInt64 = 0
    for position in 0..<count { word |= UInt64(base[position]) &<< UInt64(8 * position) }
    return word
  }

  /// The last eight bytes of a run of more than eight; zero for others.
  ///
  /// Together with ``firstWord`` and the count it is all of a run of up to sixteen bytes.
  @inlinable
  public var lastWord: UInt64 {
    guard count > 8 else { return 0 }
    let last = (UnsafeRawPointer(base) + (count - 8)).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: last)
  }
}
