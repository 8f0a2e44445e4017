import CSketch

/// The rows that stay, by their probe keys.
///
/// An open-addressing table of keys, each with a chain of rows, the last one in front.
struct KeptIndex: ~Copyable {
  private var slots: Column<UInt64>
  private var mask: Int
  private var used = 0
  private let chain: Column<Link>
  private let memory: Memory

  struct Link: BitwiseCopyable {
    var row: UInt32
    /// One more than the position of the next link; 0 at the end.
    var next: UInt32
  }

  init(in memory: Memory) throws(MemoryError) {
    self.memory = memory
    chain = Column(in: memory)
    slots = try Column(repeating: 0, count: 1 << 12, in: memory)
    mask = (1 << 12) - 1
  }

  mutating func insert(_ key: UInt32, row: Int) throws(MemoryError) {
    if used * 2 > mask { try grow() }
    try chain.reserve(1)
    let slot = place(of: key)
    let entry = slots.base[slot]
    if entry == 0 { used += 1 }
    chain.append(Link(row: UInt32(row), next: UInt32(truncatingIfNeeded: entry)))
    slots.base[slot] = UInt64(key) << 32 | UInt64(chain.count)
  }

  /// One more than the position of the key's first link; 0 where there is none.
  @inline(__always)
  func first(_ key: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: slots.base[place(of: key)]) }

  @inline(__always)
  func link(_ position: UInt32) -> Link { chain.base[Int(position) - 1] }

  /// Asks for the key's place in memory ahead of ``first(_:)``.
  @inline(__always)
  func prefetch(_ key: UInt32) { sdg_prefetch(slots.base + Self.hash(key) & mask) }

  @inline(__always)
  private func place(of key: UInt32) -> Int {
    var slot = Self.hash(key) & mask
    while slots.base[slot] != 0, slots.base[slot] >> 32 != UInt64(key) { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int {
    Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }

  private mutating func grow() throws(MemoryError) {
    let old = slots
    slots = try Column(repeating: 0, count: old.count * 2, in: memory)
    mask = slots.count - 1
    for index in 0..<old.count {
      if index & 0x1FF == 0 { memory.relieve() }
      guard old.base[index] != 0 else { continue }
      slots.base[place(of: UInt32(old.base[index] >> 32))] = old.base[index]
    }
  }
}
