import Records
import Text

/// The n-grams of benchmarks' questions, each with the first question that has it.
///
/// - Note: `@unchecked Sendable` holds because it is filled by one task and then only read.
final class GramIndex: @unchecked Sendable {
  struct Origin: Hashable {
    let benchmark: Int
    let question: Int
  }

  /// Words of an n-gram; a shorter question is one n-gram of its own length.
  let size: Int
  private let least: Int
  private var origins: [UInt64: Origin] = [:]
  /// The lengths of n-grams that there are.
  private(set) var lengths: [Int] = []
  /// A bit for the low hash bits of each n-gram, so that a table is asked for few.
  private var filter = [UInt64](repeating: 0, count: 1 << 14)

  /// - Parameter least: Questions of fewer words are too common to tell anything.
  init(size: Int, least: Int) {
    self.size = size
    self.least = least
  }

  /// - Returns: Whether the question has words enough.
  func insert(_ text: borrowing NormalizedText, _ origin: Origin) -> Bool {
    let words = text.wordCount
    guard words >= least else { return false }
    let length = min(words, size)
    if !lengths.contains(length) { lengths = (lengths + [length]).sorted(by: >) }
    for start in 0...words - length {
      let hash = text.hash(of: start..<start + length)
      if origins[hash] == nil { origins[hash] = origin }
      filter[Int(hash >> 6) & (filter.count - 1)] |= 1 << (hash & 63)
    }
    return true
  }

  @inline(__always)
  func origin(of hash: UInt64) -> Origin? {
    guard filter[Int(hash >> 6) & (filter.count - 1)] >> (hash & 63) & 1 != 0 else { return nil }
    return origins[hash]
  }

  /// Calls `found` with each question that the text holds and the words from the first n-gram that
  /// they share to the end of the last that follows it without a gap.
  func search(_ text: borrowing NormalizedText, found: (Origin, Range<Int>) -> Void) {
    var spans: [Origin: Range<Int>] = [:]
    for length in lengths where length <= text.wordCount {
      for start in 0...text.wordCount - length {
        guard let origin = origin(of: text.hash(of: start..<start + length)) else { continue }
        let span = spans[origin]
        if let span, start > span.upperBound { continue }
        spans[origin] = min(span?.lowerBound ?? start, start)..<start + length
      }
    }
    let ordered = spans.sorted { left, right in
      (left.value.lowerBound, left.key.benchmark, left.key.question)
        < (right.value.lowerBound, right.key.benchmark, right.key.question)
    }
    for (origin, span) in ordered { found(origin, span) }
  }
}
