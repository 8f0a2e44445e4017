public import CBytes

extension Bytes {
  @inlinable
  public static func == (left: Bytes, right: StaticString) -> Bool {
    left.count == right.utf8CodeUnitCount && sdg_equal(left.base, right.utf8Start, left.count)
  }

  public static func == (left: Bytes, right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return right.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { sdg_equal(left.base, $0, left.count) } ?? true
    }
  }

  @inlinable
  public static func != (left: Bytes, right: StaticString) -> Bool { !(left == right) }

  /// Whether it is `word`, ASCII capitals taken for small letters.
  ///
  /// - Parameter word: In small letters.
  public func equalsIgnoringCase(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for position in 0..<count where base[position].lowercased != word.utf8Start[position] {
      return false
    }
    return true
  }

  @inlinable
  public func hasPrefix(_ prefix: StaticString) -> Bool {
    count >= prefix.utf8CodeUnitCount
      && sdg_equal(base, prefix.utf8Start, prefix.utf8CodeUnitCount)
  }

  @inlinable
  public func hasSuffix(_ suffix: StaticString) -> Bool {
    let size = suffix.utf8CodeUnitCount
    return count >= size && sdg_equal(base + (count - size), suffix.utf8Start, size)
  }

  /// The position of the first `byte` at or behind `start`.
  @inlinable
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let found = sdg_find_byte(base + start, count - start, byte) else {
      return nil
    }
    return found - base
  }

  @inlinable
  public func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte, from: 0) != nil }

  /// Where `needle` begins, at or behind `start`.
  public func range(of needle: StaticString, from start: Int = 0) -> Range<Int>? {
    guard start <= count,
      let found = sdg_find(base + start, count - start, needle.utf8Start, needle.utf8CodeUnitCount)
    else { return nil }
    let place = found - base
    return place..<place + needle.utf8CodeUnitCount
  }

  /// The same for a run of bytes; an empty one begins at once.
  public func range(of needle: Bytes, from start: Int = 0) -> Range<Int>? {
    guard start <= count,
      let found = sdg_find(base + start, count - start, needle.base, needle.count)
    else { return nil }
    let place = found - base
    return place..<place + needle.count
  }

  /// The same for bytes of one's own.
  public func range(of needle: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard start <= count else { return nil }
    return needle.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return start..<start }
      guard let found = sdg_find(base + start, count - start, first, buffer.count) else {
        return nil
      }
      let place = found - base
      return place..<place + buffer.count
    }
  }

  public func contains(_ needle: StaticString) -> Bool { range(of: needle) != nil }

  /// How often `byte` occurs.
  public func occurrences(of byte: UInt8) -> Int { sdg_count_byte(base, count, byte) }

  /// The length of the run of ASCII bytes at `start`.
  public func asciiPrefix(from start: Int) -> Int { sdg_ascii_prefix(base + start, count - start) }

  /// The `SDG_HINT` bits of a JSON text.
  var jsonHints: UInt32 { sdg_json_hints(base, count) }

  /// The position of the first digit or `other`, at or behind `start`; `count` where there is none.
  ///
  /// Eight bytes at a time, without a start-up cost: digits stand close in tables and JSON.
  @inlinable
  public func firstIndex(ofDigitOr other: UInt8, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = ones &* 0x7F
    var place = start
    while place + 8 <= count {
      let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
      let digits = UInt64(littleEndian: word) ^ ones &* 0x30
      let others = UInt64(littleEndian: word) ^ ones &* UInt64(other)
      // The highest bit of a byte stays clear where it is a digit, or the other one.
      let noDigit = ((digits & low) &+ ones &* 0x76) | digits
      let noOther = ((others & low) &+ low) | others
      let hits = ~(noDigit & noOther) & ~low
      if hits != 0 { return place + hits.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < count, !base[place].isDigit, base[place] != other { place += 1 }
    return place
  }

  /// The position of the first byte, at or behind `start`, that is `first` or `second`.
  public func firstIndex(ofEither first: UInt8, or second: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    let found = start + sdg_find_either(base + start, count - start, first, second)
    return found < count ? found : nil
  }
}

extension Bytes {
  /// Nothing but space, tab, line feed, carriage return.
  @inlinable public var isBlank: Bool { allSatisfy(\.isJSONSpace) }

  /// Without the ASCII white space at both ends.
  @inlinable
  public var trimmed: Bytes {
    var low = 0
    var high = count
    while low < high, base[low].isJSONSpace { low += 1 }
    while high > low, base[high - 1].isJSONSpace { high -= 1 }
    return slice(low..<high)
  }
}

extension UInt8 {
  /// White space as RFC 8259 has it.
  @inlinable public var isJSONSpace: Bool {
    self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B && self != 0x0C)
  }

  /// Of an ASCII capital its small letter.
  @inlinable public var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  @inlinable public var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
