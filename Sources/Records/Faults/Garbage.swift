extension StrictScanner {
  /// What was never meant as a row.
  static func garbage(in line: Bytes) -> Fault? {
    let whole = 0..<line.count
    if line.hasPrefix("<<<<<<< ") || line.hasPrefix(">>>>>>> ") || line.hasPrefix("||||||| ")
      || line.trimmed == "======="
    {
      return Fault(.garbage("the mark of an unfinished merge"), at: whole)
    }
    guard line.first == 0 || line.last == 0 else { return nil }
    let end = line.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    if line.first == 0, end > 0 { return Fault(.garbage("binary content"), at: whole) }
    let noun = line.count - end == 1 ? "NUL byte" : "NUL bytes"
    let place = end == 0 ? "" : " behind the text"
    return Fault(.garbage("\(line.count - end) \(noun)\(place)"), at: end..<line.count)
  }
}
