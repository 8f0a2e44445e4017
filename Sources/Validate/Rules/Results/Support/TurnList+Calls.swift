import Records

extension TurnList {
  /// The turn whose calls a tool's turn at `position` can answer, or `nil` where there is none.
  func caller(before position: Int) -> Turn? {
    var index = position - 1
    while index >= 0, self[index].thread == self[position].thread {
      if self[index].role != .tool { return self[index].calls.isEmpty ? nil : self[index] }
      index -= 1
    }
    return nil
  }
}

extension Turn {
  /// The ids of those of its calls that have no result.
  var waitingIDs: [String] {
    calls.filter { $0.result == nil }.compactMap { $0.givenID?.description }
  }
}
