import Dedupe
import Records

/// The beginnings of the texts that the table shows.
final class Excerpts {
  private(set) var texts: [Int: String] = [:]
  private let key: KeySelector
  private let wanted: Set<Int>
  private let references: Int
  private let indexed: Int
  private let parser: RecordParser

  /// - Returns: `nil` where there is nothing to show.
  init?(_ summary: RunSummary, _ keys: [KeySelector]) {
    guard let key = keys.first, !summary.groups.isEmpty, let parser = try? RecordParser() else {
      return nil
    }
    self.key = key
    self.parser = parser
    wanted = Set(summary.groups.flatMap { [$0.keeper, $0.farthest] })
    references = summary.outcome.references
    indexed = summary.outcome.indexed
  }

  /// Reads the files for nothing but the excerpts.
  func gather(_ paths: [String], _ against: [String]) throws {
    let inAgainst = (wanted.filter { $0 < references }.max() ?? -1) + 1 - indexed
    try RowReading.read(against, upTo: inAgainst) { try look($0, from: indexed) }
    let end = (wanted.max() ?? 0) + 1 - references
    try RowReading.read(paths, upTo: end) { try look($0, from: references) }
  }

  /// - Parameter first: The number of the first row that is read.
  /// - Returns: How many rows the piece has.
  @discardableResult
  func look(_ piece: RowReading.Piece, from first: Int) throws -> Int {
    let start = first + piece.firstRow
    var row = start
    for line in piece.rows {
      if wanted.contains(row), let record = try parser.textRecord(from: line.content) {
        texts[row] = key.excerpt(of: record)
      }
      row += 1
    }
    return row - start
  }
}
