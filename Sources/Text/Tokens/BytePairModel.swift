/// The model of a byte-level BPE tokenizer: its tokens, and which pairs of them merge.
struct BytePairModel: Sendable {
  let vocabulary: Vocabulary
  let pairs: PairTable

  /// The token of each byte; -1 where there is none.
  let idOfByte: [Int64]

  /// What stands for bytes without a token; where it is `nil` they are dropped.
  let unknown: UInt32?

  /// Whether neighbouring unknown bytes are one token.
  let fusesUnknown: Bool

  /// Whether a word that is a token as a whole is taken as it is, whatever the merges say.
  let ignoresMerges: Bool
}
