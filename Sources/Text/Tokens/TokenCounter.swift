public import Records

/// Counts the tokens of texts with one tokenizer; a worker has its own and reuses its memory.
public final class TokenCounter {
  private let tokenizer: Tokenizer
  private let scratch = SplitScratch()
  private var merger: PairMerger
  private var cache = WordCache()
  private var total = 0
  /// Where tokens themselves are asked for, those so far.
  private var ids: [Int]?

  public init(_ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    merger = PairMerger(tokenizer.model)
  }

  /// How many tokens a text has, without marks in front of and behind it.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Complexity: O(*n*) for texts of short words, O(*n* log *n*) for one long word.
  public func count(_ text: Bytes) -> Int {
    total = 0
    cutAddedTokens(of: text)
    return total
  }

  /// The tokens themselves.
  public func ids(of text: Bytes) -> [Int] {
    ids = []
    defer { ids = nil }
    cutAddedTokens(of: text)
    return ids ?? []
  }

  private func cutAddedTokens(of text: Bytes) {
    tokenizer.addedTokens.cut(text) { range, id in
      if let id { return note(id) }
      guard tokenizer.composes else { return cutNormalTokens(of: text.slice(range)) }
      NormalizationForm.withComposed(text.slice(range)) { cutNormalTokens(of: $0) }
    }
  }

  private func cutNormalTokens(of text: Bytes) {
    tokenizer.normalTokens.cut(text) { range, id in
      if let id { note(id) } else { split(text.slice(range), from: 0) }
    }
  }

  /// Puts a piece through the steps of the pre-tokenizer that are left.
  private func split(_ piece: Bytes, from step: Int) {
    guard step < tokenizer.steps.count else { return encode(piece) }
    switch tokenizer.steps[step] {
    case .prefixSpace where piece.first == 0x20: split(piece, from: step + 1)
    case .prefixSpace:
      ([0x20] + piece).withUnsafeBufferPointer { split(Bytes($0), from: step + 1) }
    case .split(let pattern, let gaps):
      pattern.cut(piece, scratch) { range, isMatch in
        if isMatch || gaps == .kept { split(piece.slice(range), from: step + 1) }
      }
    }
  }

  private func encode(_ word: Bytes) {
    if ids != nil {
      merger.merge(word) { note($0) }
    } else if word.count <= WordCache.wordLimit {
      total += cache.tokens(of: word) { merger.count(word) }
    } else {
      total += merger.count(word)
    }
  }

  private func note(_ id: UInt32) {
    total += 1
    ids?.append(Int(id))
  }
}
