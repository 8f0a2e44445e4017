import CXXHash
import Records

/// The tokens of a model by their bytes: an open hash table over one run of memory.
struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  /// Where each token begins, and behind the last the end of all.
  private var starts: [Int] = [0]
  private var ids: [UInt32] = []
  /// Positions in `ids`, or -1.
  private var slots: [Int32]
  private let mask: Int

  init(capacity: Int) {
    let size = 1 << (Int.bitWidth - (max(capacity, 8) * 2 - 1).leadingZeroBitCount)
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// - Parameter token: Its bytes; of two tokens of the same bytes the later counts.
  mutating func insert(_ token: [UInt8], id: UInt32) {
    let slot = token.withUnsafeBufferPointer { self.slot(of: Bytes($0)) }
    if slots[slot] >= 0 {
      ids[Int(slots[slot])] = id
      return
    }
    precondition(ids.count * 2 < slots.count, "more tokens than announced")
    slots[slot] = Int32(ids.count)
    bytes += token
    starts.append(bytes.count)
    ids.append(id)
  }

  func id(of token: Bytes) -> UInt32? {
    let position = slots[slot(of: token)]
    return position < 0 ? nil : ids[Int(position)]
  }

  func id(of token: [UInt8]) -> UInt32? { token.withUnsafeBufferPointer { id(of: Bytes($0)) } }

  /// The slot that holds a token or would.
  private func slot(of token: Bytes) -> Int {
    let hash = token.withUnsafeBytes { sdg_xxh3_64($0.baseAddress, $0.count) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0, !holds(token, at: Int(slots[slot])) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ token: Bytes, at position: Int) -> Bool {
    let range = starts[position]..<starts[position + 1]
    guard range.count == token.count else { return false }
    return bytes.withUnsafeBufferPointer { Bytes($0).slice(range) == token }
  }
}
