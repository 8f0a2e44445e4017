import Records

extension Evaluator {
  /// Two elements that are equal, or `nil`.
  mutating func equalPair(in array: JSONArray, _ index: Int) -> (Int, Int)? {
    budget -= array.asValue.extent
    var elements: [(hash: UInt64, position: Int, value: JSONValue)] = []
    for (position, element) in array.enumerated() {
      elements.append((element.equalityHash, position, element))
    }
    elements.sort { ($0.hash, $0.position) < ($1.hash, $1.position) }
    var start = 0
    for position in elements.indices.dropFirst() {
      if elements[position].hash != elements[start].hash { start = position }
      for earlier in start..<position {
        guard budget > 0 else { break }
        if elements[earlier].value.equals(elements[position].value, budget: &budget) {
          return (elements[earlier].position, elements[position].position)
        }
      }
    }
    if budget <= 0 { _ = giveUp(.tooMuchWork, index) }
    return nil
  }
}
