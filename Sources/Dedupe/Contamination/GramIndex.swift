import Records
import Text

/// The n-grams of benchmarks' questions, each with the first question of each benchmark that has it.
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
  /// Those of further benchmarks that ask the same.
  private var furtherOrigins: [UInt64: [Origin]] = [:]
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
      insert(origin, at: hash)
      filter[Int(hash >> 6) & (filter.count - 1)] |= 1 << (hash & 63)
    }
    return true
  }

  private func insert(_ origin: Origin, at hash: UInt64) {
    guard let first = origins[hash] else {
      origins[hash] = origin
      return
    }
    let further = furtherOrigins[hash] ?? []
    guard !([first] + further).contains(where: { $0.benchmark == origin.benchmark }) else { return }
    furtherOrigins[hash] = further + [origin]
  }

  @inline(__always)
  private func origin(of hash: UInt64) -> Origin? {
    guard filter[Int(hash >> 6) & (filter.count - 1)] >> (hash & 63) & 1 != 0 else { return nil }
    return origins[hash]
  }

  /// Calls `found` with each question that the text holds and the words from the first n-gram that
  /// they share to the end of the last that follows it without a gap.
  func search(_ text: borrowing NormalizedText, found: (Origin, Range<Int>) -> Void) {
    var spans: [Origin: Range<Int>] = [:]
    for length in lengths where length <= text.wordCount {
      for start in 0...text.wordCount - length {
        let hash = text.hash(of: start..<start + length)
        guard let first = origin(of: hash) else { continue }
        for origin in [first] + (furtherOrigins[hash] ?? []) {
          let span = spans[origin]
          if let span, start > span.upperBound { continue }
          spans[origin] = min(span?.lowerBound ?? start, start)..<start + length
        }
      }
    }
    let ordered = spans.sorted { left, right in
      (left.value.lowerBound, left.key.benchmark, left.key.question)
        < (right.value.lowerBound, right.key.benchmark, right.key.question)
    }
    for (origin, span) in ordered { found(origin, span) }
  }
}
