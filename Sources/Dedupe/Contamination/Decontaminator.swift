import Records
public import Text

/// Looks for benchmarks' questions in the rows of files.
public struct Decontaminator: Sendable {
  private let key: KeySelector
  private let questionKey: KeySelector?
  private let normalizer: Normalizer
  private let size: Int
  private let jobs: Int

  /// Shorter questions stand in texts by chance.
  public static let leastWords = 5

  /// - Parameters:
  ///   - key: The text of a row that is searched.
  ///   - questionKey: The text of a benchmark's row; `nil` for its question, prompt or text.
  ///   - size: Words of an n-gram, at least ``leastWords``.
  public init(
    key: KeySelector, questionKey: KeySelector?, normalizer: Normalizer, size: Int = 13, jobs: Int
  ) {
    precondition(size >= Self.leastWords && jobs > 0, "an n-gram that short stands everywhere")
    self.key = key
    self.questionKey = questionKey
    self.normalizer = normalizer
    self.size = size
    self.jobs = jobs
  }

  /// - Throws: ``ReadError``, or ``BenchmarkError`` where a benchmark has no question.
  public func run(_ paths: [String], benchmarks: [String]) async throws -> Contamination {
    let index = GramIndex(size: size, least: Self.leastWords)
    var questions: [Int] = []
    for (number, path) in benchmarks.enumerated() {
      questions.append(try insert(path, number, into: index))
    }
    var hits: [Contamination.Hit] = []
    var (rows, bytes) = (0, 0)
    let feed = BlockFeed(paths)
    let searchers = try (0..<jobs).map { _ in try BlockSearcher(key, normalizer, index) }
    try await OrderedBlocks.run(feed, workers: searchers) { searcher, block in
      try searcher.search(block)
    } take: { found in
      for hit in found.hits { hits.append(hit.moved(by: rows)) }
      rows += found.rows
      bytes += found.bytes
    }
    let tallies = benchmarks.enumerated().map { number, path in
      let own = hits.filter { $0.benchmark == number }
      return Contamination.Benchmark(
        path: path, questions: questions[number], rowsHit: Set(own.map(\.row)).count,
        questionsHit: Set(own.map(\.question)).count)
    }
    return Contamination(hits: hits, benchmarks: tallies, rows: rows, bytes: bytes)
  }

  private func insert(_ path: String, _ number: Int, into index: GramIndex) throws -> Int {
    let parser = try RecordParser()
    var text = NormalizedText(normalizer)
    var usable = 0
    try RowReading.read([path]) { piece in
      var rows = 0
      for line in piece.rows {
        defer { rows += 1 }
        guard let record = try parser.textRecord(from: line.content) else { continue }
        text.removeAll()
        for key in keys(of: record) where text.wordCount == 0 { _ = key.append(record, to: &text) }
        let origin = GramIndex.Origin(benchmark: number, question: piece.firstRow + rows)
        if index.insert(text, origin) { usable += 1 }
      }
      return rows
    }
    guard usable > 0 else { throw BenchmarkError(path: path, least: Self.leastWords) }
    return usable
  }

  private func keys(of record: Record) -> [KeySelector] {
    if let questionKey { return [questionKey] }
    return Self.questionKeys
  }

  /// What a question is called, the most particular first.
  private static let questionKeys: [KeySelector] = ["question", "problem", "prompt", "all"]
    .compactMap {
      try? KeySelector($0, threshold: 1)
    }
}

/// A file of questions in which there are none.
public struct BenchmarkError: Error, CustomStringConvertible {
  let path: String
  let least: Int

  public var description: String {
    "\(path): no question of \(least) words or more; name its key with --question-key"
  }
}

extension Contamination.Hit {
  fileprivate func moved(by rows: Int) -> Self {
    Self(row: row + rows, benchmark: benchmark, question: question, words: words, text: text)
  }
}
