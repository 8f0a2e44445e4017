extension StrictScanner {
  /// What was never meant as a row.
  static func garbage(in line: Bytes) -> Fault? {
    let whole = 0..<line.count
    if line.hasPrefix("<<<<<<< ") || line.hasPrefix(">>>>>>> ") || line.trimmed == "=======" {
      return Fault(.garbage("the mark of an unfinished merge"), at: whole)
    }
    if line.first == 0 {
      let isPadding = line.allSatisfy { $0 == 0 }
      let reason = isPadding ? "\(line.count) NUL bytes" : "binary content"
      return Fault(.garbage(reason), at: whole)
    }
    return nil
  }
}
