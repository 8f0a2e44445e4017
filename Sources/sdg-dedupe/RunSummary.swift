import ArgumentParser
import CommandSupport
import Dedupe

/// What a run tells at its end.
struct RunSummary {
  let outcome: Outcome
  let exact: Int
  let near: Int
  /// The keepers of the most rows, the greatest group first.
  let groups: [Group]

  struct Group {
    let keeper: Int
    let size: Int
    /// The row that is least like the keeper.
    let farthest: Int
    let similarity: Double
  }

  init(_ outcome: Outcome, groups limit: Int = 5) {
    self.outcome = outcome
    var (exact, near) = (0, 0)
    var sizes: [Int: (count: Int, farthest: Int, similarity: Double)] = [:]
    for row in 0..<outcome.verdicts.rows {
      guard let removal = outcome.verdicts.removal(of: row) else { continue }
      if removal.isExact { exact += 1 } else { near += 1 }
      var group = sizes[removal.keeper] ?? (0, row, 2)
      group.count += 1
      if removal.similarity < group.similarity {
        (group.farthest, group.similarity) = (row, removal.similarity)
      }
      sizes[removal.keeper] = group
    }
    (self.exact, self.near) = (exact, near)
    let largest = sizes.sorted { left, right in
      left.value.count == right.value.count
        ? left.key < right.key : left.value.count > right.value.count
    }
    groups = largest.prefix(limit).map {
      Group(
        keeper: $0.key, size: $0.value.count, farthest: $0.value.farthest,
        similarity: $0.value.similarity)
    }
  }

  var removed: Int { exact + near }
  var rate: Double { outcome.rows == 0 ? 0 : Double(removed) / Double(outcome.rows) }

  /// One line that adds up, and remarks on what was not looked at.
  func text(name: String, elapsed: Duration) -> String {
    var text = remarks.map { "\($0)\n" }.joined()
    let rate = Double(outcome.bytes) / max(elapsed.inSeconds, 0.001)
    text += "\(name): \(Quantity.count(outcome.rows)) \(outcome.rows == 1 ? "row" : "rows") = "
    text += "\(Quantity.count(outcome.rows - removed)) kept"
    text += " + \(Quantity.count(exact)) exact + \(Quantity.count(near)) near duplicates"
    text += " (\(percent)); \(Quantity.bytes(outcome.bytes)) in \(Quantity.time(elapsed)), "
    text += "\(Quantity.rate(rate))"
    if let peak = PeakMemory.resident { text += ", \(Quantity.bytes(peak)) of memory" }
    return text + "\n"
  }

  /// - Throws: The status of a broken gate, which is told of on standard error.
  func checkGate(_ options: OutputOptions) throws {
    guard let limit = options.maxDuplicateRate, rate > limit else { return }
    writeError(
      "sdg-dedupe: \(percent) of the rows are duplicates, above --max-duplicate-rate \(limit)\n")
    throw ExitCode.dataErrors
  }

  /// The largest groups, with the texts at hand.
  func table(_ excerpts: [Int: String]) -> String {
    guard !groups.isEmpty else { return "" }
    var text = "the largest groups:\n"
    for group in groups {
      text += "\(Self.padded(group.size + 1)) rows: \(line(group.keeper, excerpts))\n"
      text += "          \(group.similarity.fourPlaces): \(line(group.farthest, excerpts))\n"
    }
    return text
  }

  private func line(_ row: Int, _ excerpts: [Int: String]) -> String {
    let keeper = Keeper(row, in: outcome)
    let place = "row \(keeper.row)" + (keeper.place.map { " of --\($0)" } ?? "")
    return "\(place) \(excerpts[row].map { "\"\($0)\"" } ?? "")"
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if outcome.faultyRows > 0, let first = outcome.firstFaultyRow {
      remarks.append(
        "\(Quantity.count(outcome.faultyRows)) rows are not JSON objects and stay as they are; the "
          + "first is row \(first - outcome.references)")
    }
    for key in outcome.keys where key.missing > 0 {
      remarks.append("\(Quantity.count(key.missing)) rows have no \"\(key.name)\" and stay")
    }
    if outcome.rowsWithoutScore > 0 {
      remarks.append(
        "\(Quantity.count(outcome.rowsWithoutScore)) rows have no number to go by and come last")
    }
    return remarks
  }

  private var percent: String {
    let tenths = Int((rate * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func padded(_ number: Int) -> String {
    let text = Quantity.count(number)
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
