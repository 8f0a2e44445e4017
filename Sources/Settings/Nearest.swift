/// The name that was probably meant, or `nil` where none is near.
///
/// Near is an edit distance (Levenshtein 1966) of at most a third of the longer name, at least 2;
/// a name that is contained in the other counts as near too.
public func nearest(to name: String, among known: some Sequence<String>) -> String? {
  let candidates = known.map { ($0, distance(name, $0)) }
  let best = candidates.min { ($0.1, $0.0) < ($1.1, $1.0) }
  if let best, best.1 <= max(2, max(best.0.count, name.count) / 3) { return best.0 }
  guard name.count > 2 else { return nil }
  return candidates.map(\.0).filter { $0.contains(name) || name.contains($0) }
    .min { ($0.count, $0) < ($1.count, $1) }
}

/// - Complexity: O(*n* · *m*) in the lengths of the names.
private func distance(_ left: String, _ right: String) -> Int {
  let left = Array(left.lowercased().unicodeScalars)
  let right = Array(right.lowercased().unicodeScalars)
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let cost = min(diagonal + (a == b ? 0 : 1), row[j] + 1, row[j + 1] + 1)
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[right.count]
}
