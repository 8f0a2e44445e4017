import Glibc

/// BLEU-4 of each text against all others of a sample (Papineni, Roukos, Ward, Zhu 2002).
///
/// Precisions without a match count 0.1 over the number of n-grams (method 1 of Chen and Cherry
/// 2014), as `nltk` has it; a text of fewer than four words goes by the n-grams it has.
enum SelfBLEU {
  /// - Parameter texts: The hashes of each text's words.
  /// - Complexity: O(*n*) in all words, because of each n-gram the greatest count, the second and
  ///   who has the greatest are enough.
  static func mean(of texts: [[UInt64]]) -> Double {
    guard texts.count > 1 else { return 0 }
    let grams = texts.map { text in (1...4).map { counts(of: text, size: $0) } }
    let best = (0..<4).map { size in greatest(grams.map { $0[size] }) }
    let lengths = texts.map(\.count).sorted()
    let scores = texts.indices.map { index in
      score(grams[index], best, index, length: texts[index].count, lengths)
    }
    return scores.reduce(0, +) / Double(texts.count)
  }

  private struct Greatest {
    var count = 0
    var owner = -1
    /// The greatest of the others.
    var second = 0
  }

  private static func counts(of text: [UInt64], size: Int) -> [[UInt64]: Int] {
    var counts: [[UInt64]: Int] = [:]
    guard text.count >= size else { return counts }
    for start in 0...text.count - size {
      counts[Array(text[start..<start + size]), default: 0] += 1
    }
    return counts
  }

  private static func greatest(_ texts: [[[UInt64]: Int]]) -> [[UInt64]: Greatest] {
    var best: [[UInt64]: Greatest] = [:]
    for (owner, counts) in texts.enumerated() {
      for (gram, count) in counts {
        var entry = best[gram] ?? Greatest()
        if count > entry.count {
          entry = Greatest(count: count, owner: owner, second: entry.count)
        } else {
          entry.second = max(entry.second, count)
        }
        best[gram] = entry
      }
    }
    return best
  }

  private static func score(
    _ grams: [[[UInt64]: Int]], _ best: [[[UInt64]: Greatest]], _ index: Int, length: Int,
    _ lengths: [Int]
  ) -> Double {
    var sum = 0.0
    for size in 0..<4 {
      let total = max(1, grams[size].values.reduce(0, +))
      let matches = grams[size].reduce(0) { sum, entry in
        let most = best[size][entry.key] ?? Greatest()
        return sum + min(entry.value, most.owner == index ? most.second : most.count)
      }
      if size == 0, matches == 0 { return 0 }
      sum += log(matches == 0 ? 0.1 / Double(total) : Double(matches) / Double(total)) / 4
    }
    return exp(sum) * brevity(length, lengths)
  }

  /// Against the nearest length among the others, the shorter of two.
  private static func brevity(_ length: Int, _ lengths: [Int]) -> Double {
    var others = lengths
    if let own = others.firstIndex(of: length) { others.remove(at: own) }
    let nearest = others.min { (abs($0 - length), $0) < (abs($1 - length), $1) } ?? length
    return length > nearest ? 1 : length == 0 ? 0 : exp(1 - Double(nearest) / Double(length))
  }
}
