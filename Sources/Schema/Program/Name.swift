import Records

/// The name of a property, or a string of an `enum`, laid out for comparing.
struct Name: Sendable, BitwiseCopyable {
  let first: UInt64
  let last: UInt64
  let count: Int32
  /// Where its bytes are in the program's text.
  let offset: Int32
  /// The schema of the property, -1 where there is none.
  var node: Int32 = -1
  /// Its bit among the required ones, as a mask.
  var required: UInt64 = 0
  /// Whether `properties` has it.
  var isDeclared = false
}

/// An open-addressed table of names.
struct NameTable: Sendable, BitwiseCopyable {
  var slots = Slice()
  var names = Slice()

  var isEmpty: Bool { names.isEmpty }

  /// Where the search for a name begins.
  @inline(__always)
  func slot(first: UInt64, last: UInt64, count: Int) -> Int {
    let mixed =
      (first ^ (last &<< 7 | last &>> 57) &+ UInt64(truncatingIfNeeded: count))
      &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 40) & Int(slots.count &- 1)
  }
}

extension Program {
  /// The position of a name in `names`, or `nil`.
  @inline(__always)
  func find(_ key: Bytes, in table: NameTable) -> Int? {
    guard !table.isEmpty else { return nil }
    let first = key.firstWord
    let last = key.lastWord
    var slot = table.slot(first: first, last: last, count: key.count)
    while true {
      let position = Int(slots[Int(table.slots.start) + slot])
      if position < 0 { return nil }
      let name = names[position]
      if name.first == first, name.last == last, Int(name.count) == key.count,
        key.count <= 16 || hasMiddle(of: key, name)
      {
        return position
      }
      slot = (slot + 1) & Int(table.slots.count - 1)
    }
  }

  private func hasMiddle(of key: Bytes, _ name: Name) -> Bool {
    for position in 8..<key.count - 8 where key[position] != text[Int(name.offset) + position] {
      return false
    }
    return true
  }

  func equals(_ key: Bytes, _ name: Name) -> Bool {
    Int(name.count) == key.count && key.firstWord == name.first && key.lastWord == name.last
      && (key.count <= 16 || hasMiddle(of: key, name))
  }

  func string(of name: Name) -> String {
    String(decoding: text[Int(name.offset)..<Int(name.offset + name.count)], as: UTF8.self)
  }
}
