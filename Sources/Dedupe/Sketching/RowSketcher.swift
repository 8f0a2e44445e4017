import CSketch
import Records
import Text

/// Turns the rows of a block into shingles, hashes and signatures.
///
/// One worker owns one.
///
/// - Note: `@unchecked Sendable` holds because a worker takes it from a pool and puts it back.
final class RowSketcher: @unchecked Sendable {
  private let options: DedupeOptions
  private let bandings: [Banding]
  private let makesSignatures: Bool
  private let parser: RecordParser
  private var text: NormalizedText
  private var shingles = ShingleSet()
  private let instructions = sdg_best_instructions()
  private let multipliers = Permutations.multipliers
  private var minima = [UInt32](repeating: 0, count: Permutations.count)

  init(_ options: DedupeOptions, makesSignatures: Bool) throws(ReadError) {
    self.options = options
    self.makesSignatures = makesSignatures
    bandings = options.keys.map { Banding(threshold: $0.threshold) }
    parser = try RecordParser()
    text = NormalizedText(options.normalizer)
  }

  func sketch(_ block: Block, into sketch: BlockSketch) throws(ReadError) {
    try self.sketch(block.bytes, into: sketch)
  }

  /// - Parameter bytes: Whole rows of a block.
  func sketch(_ bytes: Bytes, into sketch: BlockSketch) throws(ReadError) {
    sketch.removeAll()
    sketch.bytes = bytes.count
    for line in RowLines(bytes) {
      let record = try parser.textRecord(from: line.content)
      if record == nil {
        sketch.faultyRows += 1
        sketch.firstFaultyRow = sketch.firstFaultyRow ?? sketch.rows
      }
      if let record, sketch.firstKeys.isEmpty { sketch.firstKeys = Self.keys(of: record) }
      var words = 0
      for key in options.keys.indices {
        words = max(words, add(record, key: key, to: &sketch.keyed[key]))
      }
      sketch.words += words
      addScore(of: record, words: words, to: sketch)
      sketch.rows += 1
    }
  }

  private static func keys(of record: Record) -> [String] {
    record.root.object?.map { $0.key.description } ?? []
  }

  /// - Returns: How many words the text has.
  private func add(_ record: Record?, key: Int, to sketch: inout BlockSketch.Keyed) -> Int {
    text.removeAll()
    if let record, !options.keys[key].append(record, to: &text) { sketch.missing += 1 }
    let words = text.wordCount
    if options.measure == .rouge {
      shingles.fillWords(from: text)
      for word in 0..<words {
        sketch.words.append(UInt32(truncatingIfNeeded: text.hash(of: word..<word + 1)))
      }
    } else {
      shingles.fill(from: text, size: options.shingle.size(forWords: words))
    }
    sketch.counts.append(UInt32(shingles.count))
    guard words > 0 else {
      sketch.rowsWithoutText += 1
      sketch.hashes.append(RowHash(high: 0, low: 0))
      if makesSignatures { addNoSignature(bands: bandings[key].bands, to: sketch) }
      return 0
    }
    sketch.shingles.append(shingles.buffer)
    sketch.hashes.append(text.hash)
    if makesSignatures { addSignature(bandings[key], to: sketch) }
    return words
  }

  private func addNoSignature(bands: Int, to sketch: BlockSketch.Keyed) {
    sketch.bandKeys.extend(by: bands).initialize(repeating: 0, count: bands)
    sketch.signatures.extend(by: Permutations.count)
      .initialize(repeating: 0, count: Permutations.count)
  }

  private func addSignature(_ banding: Banding, to sketch: BlockSketch.Keyed) {
    let keys = sketch.bandKeys.extend(by: banding.bands)
    let signature = sketch.signatures.extend(by: Permutations.count)
    let shingles = shingles.buffer
    guard let first = shingles.baseAddress else { return }
    minima.withUnsafeMutableBufferPointer { minima in
      guard let minima = minima.baseAddress else { return }
      sdg_minhash(instructions, first, shingles.count, multipliers, minima)
      for slot in 0..<Permutations.count {
        signature[slot] = UInt8(truncatingIfNeeded: minima[slot])
      }
      var slot = 0
      for band in 0..<banding.bands {
        var mixed: UInt64 = 0
        for _ in 0..<banding.rows {
          mixed = (mixed ^ UInt64(minima[slot])) &* 0x9E37_79B9_7F4A_7C15
          mixed ^= mixed >> 32
          slot += 1
        }
        keys[band] = UInt32(truncatingIfNeeded: mixed)
      }
    }
  }

  private func addScore(of record: Record?, words: Int, to sketch: BlockSketch) {
    switch options.keep {
    case .first, .newest: return
    case .longest: sketch.scores.append(Double(words))
    case .highest(let path):
      var score: Double?
      if let record { path.visit(record.root) { score = score ?? $0.number } }
      if score == nil { sketch.rowsWithoutScore += 1 }
      sketch.scores.append(score ?? -.infinity)
    }
  }
}
