import Text

/// Finders of a set's patterns, each made when its pattern is first found.
final class PatternFinders {
  private let set: PatternSet
  private var finders: [PatternFinder?]

  init(_ set: PatternSet) {
    self.set = set
    finders = Array(repeating: nil, count: set.patterns.count)
  }

  /// - Parameter pattern: A position among the set's.
  subscript(pattern: Int) -> PatternFinder {
    if let finder = finders[pattern] { return finder }
    do throws(PatternError) {
      let finder = try PatternFinder(set.patterns[pattern].expression)
      finders[pattern] = finder
      return finder
    } catch {
      preconditionFailure("the set was made of expressions that compile: \(error)")
    }
  }
}
