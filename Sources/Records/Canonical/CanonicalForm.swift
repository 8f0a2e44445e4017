import CXXHash
import Glibc

/// Writes JSON in one spelling, so that equal values are equal bytes, and notes what it comes across.
///
/// After the JSON Canonicalization Scheme (RFC 8785): members sorted, no white space, no escapes, a
/// whole number without fraction. It differs where bytes are only hashed: keys are sorted as UTF-8,
/// strings are framed by their length instead of being quoted, and a fraction is its IEEE bits.
struct CanonicalForm: ~Copyable {
  private(set) var traits: RecordTraits = []
  private(set) var depth = 0
  private var bytes = Arena<UInt8>(capacity: 1 << 16)
  private var entries = Arena<Entry>()

  // Not private: Swift 6.3.1 emits broken code for a private type inside a noncopyable one.
  struct Entry: BitwiseCopyable {
    var key: UnsafePointer<UInt8>
    var count: Int
    /// The first eight bytes, so that most comparisons need no call.
    var prefix: UInt64
    var value: Int
  }

  /// - Complexity: O(*n*) in the size of the text, O(*m*²) in the members of one object below 32
  ///   of them and O(*m* log *m*) above.
  mutating func write(_ value: JSONValue) {
    traits = []
    depth = 0
    bytes.removeAll()
    entries.removeAll()
    append(value, depth: 1)
  }

  /// XXH3-128 of what was written last.
  var hash: RowHash {
    let hash = sdg_xxh3_128(bytes.base, bytes.count)
    return RowHash(high: hash.high64, low: hash.low64)
  }

  private mutating func append(_ value: JSONValue, depth level: Int) {
    switch value.tag {
    case Tag.object:
      depth = max(depth, level)
      appendObject(value, depth: level)
    case Tag.array:
      depth = max(depth, level)
      bytes.append(Tag.array)
      var index = value.index + 1
      while value.tape[index] >> 56 != UInt64(Tag.arrayEnd) {
        let element = value.at(index)
        append(element, depth: level + 1)
        index = element.nextIndex
      }
      bytes.append(Tag.arrayEnd)
    case Tag.string:
      append(tag: Tag.string, value.strings + Int(value.payload))
    case Tag.signed, Tag.unsigned, Tag.double: appendNumber(value)
    default: bytes.append(value.tag)
    }
  }

  /// A string's length and bytes as they stand in simdjson's buffer.
  private mutating func append(tag: UInt8, _ string: UnsafePointer<UInt8>) {
    let count = Int(UnsafeRawPointer(string).loadUnaligned(as: UInt32.self)) + 4
    let room = bytes.extend(by: count + 1)
    room[0] = tag
    memcpy(room + 1, string, count)
  }

  private mutating func appendNumber(_ value: JSONValue) {
    var tag = value.tag
    var bits = value.tape[value.index + 1]
    if tag == Tag.double {
      traits.insert(.fraction)
      let number = Double(bitPattern: bits)
      if let whole = Int64(exactly: number), abs(number) < 0x1p53 {
        tag = Tag.signed
        bits = UInt64(bitPattern: whole)
      }
    } else if tag == Tag.unsigned || Int64(bitPattern: bits).magnitude > 1 << 53 {
      traits.insert(.bigInteger)
    }
    let room = bytes.extend(by: 9)
    room[0] = tag
    UnsafeMutableRawPointer(room + 1).storeBytes(of: bits, as: UInt64.self)
  }

  private mutating func appendObject(_ value: JSONValue, depth level: Int) {
    let start = entries.count
    collectMembers(of: value)
    let end = entries.count
    sortEntries(start..<end)
    bytes.append(Tag.object)
    for position in start..<end {
      let entry = entries[position]
      if position > start, entries[position - 1].hasKey(of: entry) { traits.insert(.repeatedKey) }
      append(tag: Tag.string, entry.key - 4)
      append(value.at(entry.value), depth: level + 1)
    }
    bytes.append(Tag.objectEnd)
    entries.removeLast(end - start)
  }

  private mutating func collectMembers(of value: JSONValue) {
    var index = value.index + 1
    while value.tape[index] >> 56 == UInt64(Tag.string) {
      let payload = Int(value.tape[index] & 0x00FF_FFFF_FFFF_FFFF)
      let count = Int(UnsafeRawPointer(value.strings + payload).loadUnaligned(as: UInt32.self))
      let entry = Entry(key: value.strings + payload + 4, count: count, value: index + 1)
      if entry.isOdd { traits.insert(.oddKey) }
      entries.append(entry)
      index = value.at(index + 1).nextIndex
    }
  }

  private func sortEntries(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    if range.count > 32 {
      var many = UnsafeMutableBufferPointer(
        start: entries.base + range.lowerBound, count: range.count)
      many.sort { $0.precedes($1) }
      return
    }
    for position in range.dropFirst() {
      let entry = entries[position]
      var hole = position
      while hole > range.lowerBound, entry.precedes(entries[hole - 1]) {
        entries[hole] = entries[hole - 1]
        hole -= 1
      }
      entries[hole] = entry
    }
  }
}

extension CanonicalForm.Entry {
  fileprivate init(key: UnsafePointer<UInt8>, count: Int, value: Int) {
    self.key = key
    self.count = count
    self.value = value
    // Behind a key in simdjson's buffer there are always eight bytes to read.
    let first = UInt64(bigEndian: UnsafeRawPointer(key).loadUnaligned(as: UInt64.self))
    prefix = count >= 8 ? first : count == 0 ? 0 : first & (~0 << UInt64(64 - 8 * count))
  }

  /// By bytes, a value's place breaking ties: the last of equal keys stays last.
  fileprivate func precedes(_ other: Self) -> Bool {
    if prefix != other.prefix { return prefix < other.prefix }
    let order = memcmp(key, other.key, min(count, other.count))
    if order != 0 { return order < 0 }
    return count == other.count ? value < other.value : count < other.count
  }

  fileprivate func hasKey(of other: Self) -> Bool {
    prefix == other.prefix && count == other.count && memcmp(key, other.key, count) == 0
  }

  fileprivate var isOdd: Bool {
    guard count > 0 else { return true }
    return key[0] <= 0x20 || key[count - 1] <= 0x20 || key[0] == UInt8(ascii: "$")
      || key[count - 1] == 0x7F
  }
}
