import Text

/// Tells which places of a text are in code, if it is asked for them from the first to the last.
public struct CodeMask {
  private let constructs: ArraySlice<MarkdownConstruct>
  /// The first that may still be ahead.
  private var next: Int

  init(_ constructs: ArraySlice<MarkdownConstruct>) {
    self.constructs = constructs
    next = constructs.startIndex
  }

  /// - Parameter place: Not in front of the one asked for before.
  /// - Complexity: O(*n*) for all places of a text together.
  public mutating func covers(_ place: Int) -> Bool {
    while next < constructs.endIndex {
      let construct = constructs[next]
      if construct.kind.isCode, construct.range.upperBound > place {
        return construct.range.contains(place)
      }
      next += 1
    }
    return false
  }
}
