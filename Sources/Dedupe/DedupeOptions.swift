import Records
public import Text

/// What counts as too similar, and who stays.
public struct DedupeOptions: Sendable {
  public var keys: [KeySelector]
  public var normalizer: Normalizer = .unicode()
  public var shingle: ShingleSize = .words(5)
  public var method: Method = .automatic
  /// Texts are compared by ROUGE-L only exactly, and as words whatever ``shingle`` says.
  public var measure: Measure = .jaccard
  public var keep: Priority = .first
  public var cluster: Clustering = .greedy

  public init(keys: [KeySelector]) { self.keys = keys }

  /// How pairs are found.
  public enum Method: String, Sendable, CaseIterable {
    /// Exact where rows are short, which is then the quicker one too.
    case automatic
    /// Every pair, by a prefix-filter join.
    case exact
    /// At least 9,999 of 10,000 pairs at the threshold, and more above it, by MinHash.
    case minhash
  }

  /// Who stays of rows that are too similar; ties go to the row that comes first.
  public enum Priority: Sendable, Hashable {
    case first
    /// The most words.
    case longest
    /// The row that comes last.
    case newest
    /// The greatest number at a path; rows without one come last.
    case highest(FieldPath)
  }

  public enum Clustering: String, Sendable, CaseIterable {
    /// No two rows that stay are too similar, and each that leaves is so to one that stays.
    case greedy
    /// One row stays of all that hang together, however long the chain.
    case union
  }
}

/// How many words a shingle has.
public enum ShingleSize: Sendable, Hashable {
  case words(Int)
  /// Five for texts from 50 words on, three from 10 on, one below.
  case automatic

  /// The size for a text of so many words.
  func size(forWords words: Int) -> Int {
    switch self {
    case .words(let size): size
    case .automatic: words >= 50 ? 5 : words >= 10 ? 3 : 1
    }
  }
}

extension DedupeOptions {
  /// Rows of up to so many shingles are joined exactly at less cost than by MinHash: a third less
  /// at 16 shingles, a third more at 70.
  static let shortRow = 30

  /// - Parameter feed: Its first rows tell how long rows are.
  func isExact(for feed: BlockFeed) throws(ReadError) -> Bool {
    if measure == .rouge { return true }
    switch method {
    case .exact: return true
    case .minhash: return false
    case .automatic:
      guard let block = try feed.peek() else { return true }
      let sketch = BlockSketch(keys: keys.count)
      let rows = Self.beginning(of: block.bytes)
      try RowSketcher(self, makesSignatures: false).sketch(rows, into: sketch)
      let longest = sketch.keyed.map(\.shingles.count).max() ?? 0
      return longest <= Self.shortRow * sketch.rows
    }
  }

  /// The first rows of a block, the same ones however large it is: how much is read at a time goes
  /// by the memory there is, and what is found must not.
  private static func beginning(of block: Bytes) -> Bytes {
    var size = Memory.leastBlockSize
    while size < block.count {
      if let end = block.slice(0..<size).lastIndex(of: 0x0A) { return block.slice(0..<end + 1) }
      size *= 2
    }
    return block
  }
}
