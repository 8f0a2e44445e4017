import Records

/// What was found in instructions, because the rows of a dataset most often begin with the same ones.
struct InstructionMemory {
  private struct Entry {
    var text: [UInt8]
    var patterns: [Int]
  }

  private var entries: [Entry] = []
  /// Which is forgotten next.
  private var oldest = 0

  private static let limit = 8
  private static let longest = 1 << 16

  /// The patterns that may match in a text; `nil` where it is not known.
  ///
  /// - Complexity: O(*n*) for a text of a length that is known, else O(1).
  func patterns(in text: Bytes) -> [Int]? {
    for entry in entries where text == entry.text { return entry.patterns }
    return nil
  }

  mutating func keep(_ patterns: [Int], in text: Bytes) {
    guard text.count <= Self.longest else { return }
    let entry = Entry(text: Array(text), patterns: patterns)
    if entries.count < Self.limit {
      entries.append(entry)
    } else {
      entries[oldest] = entry
      oldest = (oldest + 1) % Self.limit
    }
  }
}
