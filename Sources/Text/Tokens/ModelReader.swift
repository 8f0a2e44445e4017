import Records

/// Reads the vocabulary and the merges of a `tokenizer.json`.
enum ModelReader {
  static func model(_ model: JSONValue) throws(TokenizerError) -> BytePairModel {
    try refuseForeign(model)
    guard let tokens = model["vocab"]?.object, let merges = model["merges"]?.array else {
      throw .missing("the model has no \"vocab\" or no \"merges\"")
    }
    let vocabulary = try vocabulary(tokens)
    var unknown: UInt32?
    if let name = model["unk_token"]?.string {
      guard let id = tokens.first(where: { $0.key == name })?.value.integer else {
        throw .missing("the vocabulary has no token \"\(name)\", which is its unk_token")
      }
      unknown = UInt32(truncatingIfNeeded: id)
    }
    return BytePairModel(
      vocabulary: vocabulary, pairs: try pairs(merges, vocabulary),
      idOfByte: (0..<256).map { vocabulary.id(of: [UInt8($0)]).map { Int64($0) } ?? -1 },
      unknown: unknown, fusesUnknown: model["fuse_unk"]?.bool ?? false,
      ignoresMerges: model["ignore_merges"]?.bool ?? false)
  }

  /// Throws where words would be merged in a way that is not built.
  private static func refuseForeign(_ model: JSONValue) throws(TokenizerError) {
    if model["byte_fallback"]?.bool == true {
      throw .unsupported("the model falls back to bytes, as of SentencePiece")
    }
    for key: StaticString in ["continuing_subword_prefix", "end_of_word_suffix"]
    where model[key]?.string.map({ !$0.isEmpty }) == true {
      throw .unsupported("the model has \(key)")
    }
    if let dropout = model["dropout"]?.number, dropout > 0 {
      throw .unsupported("the model drops merges at random")
    }
  }

  private static func vocabulary(_ tokens: JSONObject) throws(TokenizerError) -> Vocabulary {
    var vocabulary = Vocabulary(capacity: tokens.count)
    var bytes: [UInt8] = []
    for token in tokens {
      guard let id = token.value.integer.flatMap({ UInt32(exactly: $0) }) else {
        throw .missing("the token \"\(token.key)\" of the vocabulary has no id")
      }
      bytes.removeAll(keepingCapacity: true)
      // Others, as marks in another script, are never made of bytes.
      if ByteAlphabet.append(bytesOf: token.key.characters, to: &bytes) {
        vocabulary.insert(bytes, id: id)
      }
    }
    return vocabulary
  }

  /// The merges by rank, each `"left right"` or `["left", "right"]`.
  private static func pairs(
    _ merges: JSONArray, _ vocabulary: Vocabulary
  ) throws(TokenizerError) -> PairTable {
    var pairs = PairTable(capacity: merges.count)
    for (rank, merge) in merges.enumerated() {
      guard let (left, right) = parts(of: merge) else {
        throw .missing("merge \(rank) of the model is no pair")
      }
      var bytes: [UInt8] = []
      guard ByteAlphabet.append(bytesOf: left.characters, to: &bytes) else { continue }
      let border = bytes.count
      guard ByteAlphabet.append(bytesOf: right.characters, to: &bytes) else { continue }
      guard let first = vocabulary.id(of: Array(bytes[..<border])),
        let second = vocabulary.id(of: Array(bytes[border...])),
        let merged = vocabulary.id(of: bytes)
      else { throw .missing("merge \(rank) of the model names a token that the vocabulary lacks") }
      pairs.insert(first, second, PairTable.Merge(rank: UInt32(rank), id: merged))
    }
    return pairs
  }

  private static func parts(of merge: JSONValue) -> (Bytes, Bytes)? {
    if let text = merge.string {
      guard let space = text.firstIndex(of: 0x20, from: 0) else { return nil }
      return (text.slice(0..<space), text.slice(space + 1..<text.count))
    }
    guard let elements = merge.array.map({ Array($0) }), elements.count == 2,
      let left = elements[0].string, let right = elements[1].string
    else { return nil }
    return (left, right)
  }
}

extension Bytes {
  /// The code points.
  fileprivate var characters: some Sequence<UInt32> {
    sequence(state: 0) { place -> UInt32? in
      guard place < count else { return nil }
      let (code, width) = scalar(at: place)
      place += width
      return code
    }
  }
}
