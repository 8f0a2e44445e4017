/// The patterns of a schema, each compiled once.
struct PatternTable {
  private(set) var patterns: [Pattern] = []
  private var known: [[UInt8]: Result<Int, PatternError>] = [:]

  mutating func index(of text: String) throws(PatternError) -> Int {
    let key = Array(text.utf8)
    if let result = known[key] { return try result.get() }
    do throws(PatternError) {
      guard patterns.count < Tree.Limit.patterns else {
        throw PatternError(reason: "the schema has more than \(Tree.Limit.patterns) patterns")
      }
      patterns.append(try Pattern(text))
      known[key] = .success(patterns.count - 1)
      return patterns.count - 1
    } catch {
      known[key] = .failure(error)
      throw error
    }
  }
}

/// Why a text is no pattern.
struct PatternError: Error {
  let reason: String
}
