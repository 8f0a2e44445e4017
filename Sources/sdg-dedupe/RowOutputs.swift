import CommandSupport
import Dedupe
import Records
import Reports

/// The files that rows, or what became of them, are written to.
final class RowOutputs {
  private let options: OutputOptions
  private let outcome: Outcome
  private let kept: Output?
  private var writer: LineWriter?
  private let removed: Output?
  private let removedIds: Output?
  private let parser: RecordParser
  private lazy var clusters = Clusters(outcome)

  init(_ options: OutputOptions, _ outcome: Outcome, files: OutputFiles) throws {
    self.options = options
    self.outcome = outcome
    (kept, removed, removedIds) = (files.kept, files.removed, files.removedIds)
    writer = kept.map { LineWriter($0) }
    parser = try RecordParser()
  }

  /// Writes what needs no second reading.
  func writeNumbers() throws {
    guard let removedIds else { return }
    for row in 0..<outcome.rows where !outcome.verdicts.isKept(outcome.references + row) {
      try removedIds.write("\(row)\n")
    }
  }

  /// - Returns: How many rows the piece has.
  func write(_ piece: RowReading.Piece) throws -> Int {
    var count = 0
    var run = 0..<0
    for line in piece.rows {
      let row = outcome.references + piece.firstRow + count
      count += 1
      guard row < outcome.verdicts.rows else { continue }
      let removal = outcome.verdicts.removal(of: row)
      if let removal, removed != nil { try tell(line.content, row, removal) }
      if options.annotate {
        try annotate(piece.bytes.slice(line.range), line.content, row, removal)
      } else if removal == nil, kept != nil {
        // Rows that follow one another leave as one run of bytes.
        if run.upperBound != line.range.lowerBound {
          try writer?.write(piece.bytes.slice(run))
          run = line.range
        }
        run = run.lowerBound..<line.range.upperBound
      }
    }
    try writer?.write(piece.bytes.slice(run))
    return count
  }

  func finish() throws {
    for output in [kept, removed, removedIds] { try output?.finish() }
  }

  private func tell(_ content: Bytes, _ row: Int, _ removal: Removal) throws {
    let id = try parser.textRecord(from: content)?.root["id"]
    let keeper = Keeper(removal.keeper, in: outcome)
    let text = JSONText.object { json in
      json.member("row", row - outcome.references)
      json.member("id", raw: id.map(Self.json) ?? "null")
      json.member("kept_row", keeper.row)
      if let place = keeper.place { json.member("kept_in", place) }
      json.member("similarity", raw: removal.similarity.fourPlaces)
      json.member("key", outcome.keys[removal.key].name)
      json.member("reason", removal.isExact ? "exact" : "near")
    }
    try removed?.write(text + "\n")
  }

  private func annotate(_ line: Bytes, _ content: Bytes, _ row: Int, _ removal: Removal?) throws {
    guard let record = try parser.textRecord(from: content),
      let brace = line.lastIndex(of: UInt8(ascii: "}"))
    else {
      try writer?.write(line)
      return
    }
    guard record.root["dedupe"] == nil else {
      throw AnnotationError(row: row - outcome.references)
    }
    let keeper = removal?.keeper ?? row
    let named = Keeper(keeper, in: outcome)
    let isAlone = record.root.object?.isEmpty ?? true
    let member = JSONText.object { json in
      json.member("cluster", clusters.number(of: keeper))
      json.member("keeper", raw: named.place == nil ? String(named.row) : "null")
      json.member("similarity", raw: (removal?.similarity ?? 1).fourPlaces)
    }
    try writer?.write(line.slice(0..<brace))
    writer?.continueLine()
    try kept?.write("\(isAlone ? "" : ", ")\"dedupe\": \(member)")
    try writer?.write(line.slice(brace..<line.count))
  }

  private static func json(_ value: JSONValue) -> String {
    if let text = value.string { return JSONText.string(text.description) }
    if let number = value.integer { return String(number) }
    return "null"
  }
}

/// Numbers the rows that stay, so that each has a cluster.
private struct Clusters {
  private var numbers: [UInt32] = []

  init(_ outcome: Outcome) {
    numbers.reserveCapacity(outcome.verdicts.rows)
    var count: UInt32 = 0
    for row in 0..<outcome.verdicts.rows {
      numbers.append(count)
      if outcome.verdicts.isKept(row) { count += 1 }
    }
  }

  func number(of keeper: Int) -> Int { Int(numbers[keeper]) }
}

/// A row that stays, as it is named to the user.
struct Keeper {
  /// Counted in its own place.
  let row: Int
  /// `nil` in the dataset itself.
  let place: String?

  init(_ row: Int, in outcome: Outcome) {
    if row < outcome.indexed {
      (self.row, place) = (outcome.number(ofIndexed: row), "index")
    } else if row < outcome.references {
      (self.row, place) = (row - outcome.indexed, "against")
    } else {
      (self.row, place) = (row - outcome.references, nil)
    }
  }
}

/// A row that has the member that would be added.
struct AnnotationError: Error, CustomStringConvertible {
  let row: Int

  var description: String {
    "row \(row) has a member \"dedupe\" already; take it out first, or leave out --annotate"
  }
}

extension Double {
  /// With four digits behind the point.
  var fourPlaces: String {
    let scaled = Int((self * 10_000).rounded())
    let fraction = String(scaled % 10_000)
    return "\(scaled / 10_000).\(String(repeating: "0", count: 4 - fraction.count))\(fraction)"
  }
}
