import Text

extension DedupeOptions {
  /// What two segments must share to be compared, in words.
  ///
  /// - Parameter isExact: Whether pairs are found exactly, so that there are no signatures.
  func profile(isExact: Bool) -> String {
    let words =
      switch normalizer {
      case .simple: "simple"
      case .unicode(let folding): "unicode\(folding.isEmpty ? "" : "+\(folding.rawValue)")"
      }
    let size =
      switch shingle {
      case .words(let count): "\(count)"
      case .automatic: "auto"
      }
    let keys = keys.map { "\($0.name)@\($0.threshold)" }.joined(separator: ",")
    let join = isExact ? "exact" : "minhash-\(Permutations.version)-\(Permutations.count)"
    if measure == .rouge { return "key=\(keys) normalizer=\(words) measure=rouge join=exact" }
    return "key=\(keys) normalizer=\(words) shingle=\(size) hash=xxh3 join=\(join)"
  }
}
