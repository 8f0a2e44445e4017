import Records
import Text

/// Which patterns match in the texts of a row, found when a rule first asks.
///
/// A checker has one and reuses its memory from row to row.
final class PatternReadings {
  private struct Hit {
    var pattern: Int
    var source: Source
  }

  /// Passages come before calls.
  private enum Source: Comparable {
    case passage(Int)
    case call(Int)
  }

  private let set: PatternSet
  private let scanner: PatternScanner
  private let finders: PatternFinders
  /// Those that match in the text at hand.
  private var expressions: [Int] = []
  private var hits: [Hit] = []
  /// A bit for each rule with a hit, once somebody asked.
  private var rules: UInt64?

  init?(_ set: PatternSet?) {
    guard let set, !set.databases.isEmpty else { return nil }
    self.set = set
    scanner = PatternScanner(set.databases)
    finders = PatternFinders(set)
  }

  /// Makes room for the next row.
  func forget() {
    rules = nil
    if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
  }

  /// The position of a rule among those with patterns.
  func position(of rule: RuleID) -> Int? { set.rules.firstIndex(of: rule) }

  /// Whether a pattern of a rule may match somewhere in a row.
  ///
  /// - Complexity: O(*n*) the first time, then O(1).
  func mayMatch(_ rule: Int, in record: Record) -> Bool {
    if let rules { return rules & 1 << UInt64(rule) != 0 }
    let rules = scan(record)
    self.rules = rules
    return rules & 1 << UInt64(rule) != 0
  }

  /// What the patterns of a rule found in the texts of a row, by text and pattern.
  ///
  /// - Parameter codeMask: Where a text has code; asked for texts with matches only.
  func sightings(
    of rule: Int, in record: Record, codeMask: (Passage) -> CodeMask
  ) -> [PatternSighting] {
    var sightings: [PatternSighting] = []
    for hit in hits where set.rulePositions[hit.pattern] == rule {
      let finder = finders[hit.pattern]
      let pattern = set.patterns[hit.pattern]
      switch hit.source {
      case .passage(let index):
        let passage = record.passages[index]
        var mask = pattern.countsInCode ? nil : codeMask(passage)
        let matches = PatternMatches(of: pattern, by: finder, in: passage.bytes) {
          mask?.covers($0) ?? false
        }
        sightings.append(matches, in: passage.turn, at: passage.pointer)
      case .call(let index):
        let call = record.calls[index]
        call.forEachText { text, pointer in
          let matches = PatternMatches(of: pattern, by: finder, in: text) { _ in false }
          sightings.append(matches, in: call.turn, isCall: true, at: pointer())
        }
      }
    }
    return sightings
  }

  /// Looks through all texts for one database after the other: what a database needs of the
  /// processor's cache is then brought there once.
  private func scan(_ record: Record) -> UInt64 {
    var rules: UInt64 = 0
    for database in set.places.indices {
      let wanted = set.places[database]
      for passage in record.passages {
        let places = PatternPlaces(passage.turn)
        if wanted.isDisjoint(with: places) { continue }
        scanner.scan(passage.bytes, for: database, into: &expressions)
        if !expressions.isEmpty { note(.passage(passage.index), places, &rules) }
      }
      if wanted.contains(.arguments) { scanCalls(of: record, for: database, &rules) }
    }
    // Of two that overlap the one that stands first in its file is reported.
    if hits.count > 1 { hits.sort { ($0.source, $0.pattern) < ($1.source, $1.pattern) } }
    return rules
  }

  private func scanCalls(of record: Record, for database: Int, _ rules: inout UInt64) {
    for (index, call) in record.calls.enumerated() {
      call.forEachRawText { scanner.scan($0, for: database, into: &expressions) }
      if !expressions.isEmpty { note(.call(index), .arguments, &rules) }
    }
  }

  /// Takes note of the expressions of a text.
  private func note(_ source: Source, _ places: PatternPlaces, _ rules: inout UInt64) {
    let first = hits.count
    for expression in expressions {
      for pattern in set.members[expression]
      where !set.patterns[pattern].places.isDisjoint(with: places) {
        rules |= 1 << UInt64(set.rulePositions[pattern])
        // The strings of one call can say the same twice.
        guard !hits[first...].contains(where: { $0.pattern == pattern }) else { continue }
        hits.append(Hit(pattern: pattern, source: source))
      }
    }
    expressions.removeAll(keepingCapacity: true)
  }
}
