import Records
import Text

/// Searches the rows of a block.
///
/// One worker owns one.
///
/// - Note: `@unchecked Sendable` holds because a worker takes it from a pool and puts it back.
final class BlockSearcher: @unchecked Sendable {
  struct Found: Sendable {
    var hits: [Contamination.Hit] = []
    var rows = 0
    var bytes = 0
  }

  private let key: KeySelector
  private let index: GramIndex
  private let parser: RecordParser
  private var text: NormalizedText

  init(_ key: KeySelector, _ normalizer: Normalizer, _ index: GramIndex) throws(ReadError) {
    self.key = key
    self.index = index
    parser = try RecordParser()
    text = NormalizedText(normalizer)
  }

  /// The hits, with rows counted in the block.
  func search(_ block: Block) throws(ReadError) -> Found {
    var found = Found()
    found.bytes = block.bytes.count
    for line in RowLines(block.bytes) {
      defer { found.rows += 1 }
      guard let record = try parser.textRecord(from: line.content) else { continue }
      text.removeAll()
      guard key.append(record, to: &text) else { continue }
      var spans: [(GramIndex.Origin, Range<Int>)] = []
      index.search(text) { spans.append(($0, $1)) }
      for (origin, span) in spans {
        found.hits.append(
          Contamination.Hit(
            row: found.rows, benchmark: origin.benchmark, question: origin.question, words: span,
            text: text.withWords(span) { String(decoding: $0, as: UTF8.self) }))
      }
    }
    return found
  }
}
