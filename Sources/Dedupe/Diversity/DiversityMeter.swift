import Records
public import Text

/// Measures how various the texts of files are.
public struct DiversityMeter: Sendable {
  public struct Options: Sendable {
    public var key: KeySelector
    public var normalizer: Normalizer = .unicode()
    public var category: FieldPath?
    public var axes: [FieldPath] = []
    /// Texts that self-BLEU is taken of: evenly spaced, so that it is the same every time.
    public var sample = 500
    public var repeatLimit = 10

    public init(key: KeySelector) { self.key = key }

    /// Whether a row is the first of one of as many equal parts of the dataset as the sample has
    /// texts.
    func samples(_ row: Int, of rows: Int) -> Bool {
      row == 0 || rows <= sample || row * sample / rows != (row - 1) * sample / rows
    }
  }

  private let options: Options

  public init(_ options: Options) { self.options = options }

  /// - Parameters:
  ///   - paths: Read several times, so that only one table of n-grams is held at a time.
  ///   - outcome: What deduplication found in the same files.
  /// - Throws: ``ReadError``.
  public func run(_ paths: [String], outcome: Outcome) throws -> Diversity {
    var diversity = Diversity()
    describe(outcome, in: &diversity)
    try measureTexts(paths, outcome.rows, &diversity)
    for size in 1...4 {
      var counter = GramCounter()
      try read(paths) { _, _, text in counter.add(text, size: size) }
      diversity.distinct.append(
        counter.total == 0 ? 0 : Double(counter.distinct) / Double(counter.total))
    }
    try measureRepeats(paths, &diversity)
    return diversity
  }

  private func describe(_ outcome: Outcome, in diversity: inout Diversity) {
    var sizes: [Int: Int] = [:]
    for row in 0..<outcome.verdicts.rows {
      if let removal = outcome.verdicts.removal(of: row) {
        sizes[removal.keeper, default: 1] += 1
        if removal.isExact { diversity.exactCopies += 1 } else { diversity.nearDuplicates += 1 }
      }
    }
    diversity.rows = outcome.rows
    diversity.bytes = outcome.bytes
    let removed = diversity.exactCopies + diversity.nearDuplicates
    diversity.duplicateRate = outcome.rows == 0 ? 0 : Double(removed) / Double(outcome.rows)
    var histogram = [outcome.rows - removed - sizes.count]
    for size in sizes.values {
      // 2, 3–4, 5–8, …
      let bucket = Int.bitWidth - (size - 1).leadingZeroBitCount
      while histogram.count <= bucket { histogram.append(0) }
      histogram[bucket] += 1
    }
    diversity.clusterSizes = histogram.enumerated().map { bucket, count in
      let high = 1 << bucket
      let first = bucket == 0 ? 1 : high / 2 + 1
      return (first == high ? "\(high)" : "\(first)–\(high)", count)
    }
  }

  /// Everything that one reading without a table can tell.
  private func measureTexts(_ paths: [String], _ rows: Int, _ diversity: inout Diversity) throws {
    let all = try CompressedSize()
    var categories: [String: (rows: Int, size: CompressedSize)] = [:]
    var axes = AxisTally(options.axes)
    var openings: [String: Int] = [:]
    var sample: [[UInt64]] = []
    var (words, empty) = (0, 0)
    try read(paths) { row, record, text in
      words += text.wordCount
      axes.add(record)
      guard text.wordCount > 0 else {
        empty += 1
        return
      }
      let pieces = options.key.pieces(of: record)
      for piece in pieces { all.add(piece) }
      if let path = options.category {
        let name = AxisTally.value(at: path, in: record)
        var entry = try categories[name] ?? (0, CompressedSize())
        entry.rows += 1
        for piece in pieces { entry.size.add(piece) }
        categories[name] = entry
      }
      openings[text.opening, default: 0] += 1
      if options.samples(row, of: rows) { sample.append(text.wordHashes) }
    }
    (diversity.words, diversity.rowsWithoutText) = (words, empty)
    diversity.compressionRatio = all.ratio
    diversity.categories = categories.map { name, entry in
      Diversity.Category(
        name: name, rows: entry.rows, bytes: entry.size.bytes, compressionRatio: entry.size.ratio)
    }.sorted { $0.name < $1.name }
    diversity.openings = openings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
      .map { Diversity.Gram(text: $0.key, count: $0.value) }
    axes.write(to: &diversity)
    diversity.sample = sample.count
    diversity.selfBLEU = SelfBLEU.mean(of: sample)
  }

  private func measureRepeats(_ paths: [String], _ diversity: inout Diversity) throws {
    let limit = options.repeatLimit
    var counter = GramCounter()
    try read(paths) { _, _, text in counter.add(text, size: Self.longGram) }
    let top = counter.top(200, above: limit)
    var texts: [UInt64: String] = [:]
    let wanted = Set(top.map(\.hash))
    var rowsHit = 0
    try read(paths) { _, _, text in
      guard text.wordCount >= Self.longGram else { return }
      var isHit = false
      for start in 0...text.wordCount - Self.longGram {
        let range = start..<start + Self.longGram
        let hash = text.hash(of: range)
        guard counter.count(of: hash) > limit else { continue }
        isHit = true
        if wanted.contains(hash), texts[hash] == nil { texts[hash] = text.string(range) }
      }
      if isHit { rowsHit += 1 }
    }
    diversity.repeatLimit = limit
    diversity.repeatedShare =
      diversity.rows == 0 ? 0 : Double(rowsHit) / Double(diversity.rows)
    diversity.topGrams = Self.apart(
      top.map { Diversity.Gram(text: texts[$0.hash] ?? "", count: $0.count) })
  }

  /// The words of an n-gram that does not come again by chance.
  private static let longGram = 10

  /// Leaves out those that are another one moved by a few words.
  private static func apart(_ grams: [Diversity.Gram]) -> [Diversity.Gram] {
    var chosen: [Diversity.Gram] = []
    var seen: Set<[Substring]> = []
    for gram in grams where chosen.count < 10 {
      let words = gram.text.split(separator: " ")
      let parts = (0...max(0, words.count - 4)).map { Array(words[$0..<min($0 + 4, words.count)]) }
      if !parts.contains(where: seen.contains) { chosen.append(gram) }
      seen.formUnion(parts)
    }
    return chosen
  }

  private func read(
    _ paths: [String], _ look: (Int, Record, borrowing NormalizedText) throws -> Void
  ) throws {
    let parser = try RecordParser()
    var text = NormalizedText(options.normalizer)
    try RowReading.read(paths) { piece in
      var rows = 0
      for line in piece.rows {
        defer { rows += 1 }
        guard let record = try parser.textRecord(from: line.content) else { continue }
        text.removeAll()
        _ = options.key.append(record, to: &text)
        try look(piece.firstRow + rows, record, text)
      }
      return rows
    }
  }
}

extension GramCounter {
  fileprivate mutating func add(_ text: borrowing NormalizedText, size: Int) {
    guard text.wordCount >= size else { return }
    for start in 0...text.wordCount - size { add(text.hash(of: start..<start + size)) }
  }
}

extension CompressedSize {
  fileprivate var ratio: Double {
    finish()
    return packed == 0 ? 0 : Double(bytes) / Double(packed)
  }
}

extension NormalizedText {
  fileprivate func string(_ range: Range<Int>) -> String {
    withWords(range) { String(decoding: $0, as: UTF8.self) }
  }

  /// The first three words.
  fileprivate var opening: String { string(0..<min(3, wordCount)) }

  fileprivate var wordHashes: [UInt64] { (0..<wordCount).map { hash(of: $0..<$0 + 1) } }
}
