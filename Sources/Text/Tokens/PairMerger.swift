import Records

/// Merges the bytes of one word into tokens by byte-pair encoding (Sennrich and others 2016).
///
/// Among all pairs the one of the lowest rank goes first, and of several such the leftmost. Short
/// words are looked through for it; longer ones keep their pairs in a binary heap, so that a word of
/// *n* bytes takes O(*n* log *n*).
struct PairMerger {
  private struct Symbol {
    var id: UInt32
    var previous: Int32
    var next: Int32
    /// The merge with the next one; `.max` where there is none.
    var rank: UInt32 = .max
    var merged: UInt32 = 0
  }

  /// Up to here looking is quicker than keeping a heap.
  private static let shortLimit = 32

  private let model: BytePairModel
  private var symbols: [Symbol] = []
  /// Rank and position of pairs, some of them merged long since.
  private var heap = MinimumHeap()

  init(_ model: BytePairModel) { self.model = model }

  /// Calls `body` with the tokens of a word, in order.
  mutating func merge(_ word: Bytes, _ body: (UInt32) -> Void) {
    guard !word.isEmpty else { return }
    if model.ignoresMerges, let id = model.vocabulary.id(of: word) { return body(id) }
    spell(word)
    guard !symbols.isEmpty else { return }
    for position in symbols.indices { rate(position) }
    if symbols.count <= Self.shortLimit { mergeByLooking() } else { mergeByHeap() }
    var position = 0
    while position >= 0 {
      body(symbols[position].id)
      position = Int(symbols[position].next)
    }
  }

  mutating func count(_ word: Bytes) -> Int {
    var count = 0
    merge(word) { _ in count += 1 }
    return count
  }

  /// A symbol for each byte; those that the vocabulary has not become the unknown token or nothing.
  private mutating func spell(_ word: Bytes) {
    symbols.removeAll(keepingCapacity: true)
    var endsUnknown = false
    for byte in word {
      let known = model.idOfByte[Int(byte)]
      defer { endsUnknown = known < 0 }
      guard known < 0 else {
        append(UInt32(known))
        continue
      }
      guard let unknown = model.unknown, !(endsUnknown && model.fusesUnknown) else { continue }
      append(unknown)
    }
  }

  private mutating func append(_ id: UInt32) {
    let position = Int32(symbols.count)
    if position > 0 { symbols[Int(position) - 1].next = position }
    symbols.append(Symbol(id: id, previous: position - 1, next: -1))
  }

  private mutating func mergeByLooking() {
    while true {
      var best = -1
      var lowest = UInt32.max
      var position = 0
      while position >= 0 {
        if symbols[position].rank < lowest {
          lowest = symbols[position].rank
          best = position
        }
        position = Int(symbols[position].next)
      }
      guard best >= 0 else { return }
      join(best)
    }
  }

  private mutating func mergeByHeap() {
    heap.removeAll()
    for position in symbols.indices { queue(position) }
    while let (rank, position) = heap.popFirst() {
      // A symbol that was merged into another has no rank, one that grew has another.
      guard symbols[position].rank == rank else { continue }
      join(position)
      queue(position)
      let previous = Int(symbols[position].previous)
      if previous >= 0 { queue(previous) }
    }
  }

  private mutating func queue(_ position: Int) {
    let rank = symbols[position].rank
    if rank != .max { heap.insert(rank, position) }
  }

  /// Replaces a symbol and the next one by what they merge to.
  private mutating func join(_ position: Int) {
    let right = Int(symbols[position].next)
    let behind = symbols[right].next
    symbols[right].rank = .max
    symbols[position].id = symbols[position].merged
    symbols[position].next = behind
    if behind >= 0 { symbols[Int(behind)].previous = Int32(position) }
    rate(position)
    if symbols[position].previous >= 0 { rate(Int(symbols[position].previous)) }
  }

  /// Looks up the merge of a symbol with the next one.
  private mutating func rate(_ position: Int) {
    let next = Int(symbols[position].next)
    let merge = next < 0 ? nil : model.pairs.merge(of: symbols[position].id, symbols[next].id)
    symbols[position].rank = merge?.rank ?? .max
    symbols[position].merged = merge?.id ?? 0
  }
}

/// A binary heap of ranks with positions, the lowest and leftmost first.
private struct MinimumHeap {
  private var keys: [UInt64] = []

  mutating func removeAll() { keys.removeAll(keepingCapacity: true) }

  mutating func insert(_ rank: UInt32, _ position: Int) {
    keys.append(UInt64(rank) << 32 | UInt64(position))
    var child = keys.count - 1
    while child > 0, keys[child] < keys[(child - 1) / 2] {
      keys.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popFirst() -> (rank: UInt32, position: Int)? {
    guard let first = keys.first, let last = keys.popLast() else { return nil }
    if !keys.isEmpty {
      keys[0] = last
      var parent = 0
      while true {
        var least = parent
        for child in [2 * parent + 1, 2 * parent + 2] where child < keys.count {
          if keys[child] < keys[least] { least = child }
        }
        if least == parent { break }
        keys.swapAt(parent, least)
        parent = least
      }
    }
    return (UInt32(first >> 32), Int(first & 0xFFFF_FFFF))
  }
}
