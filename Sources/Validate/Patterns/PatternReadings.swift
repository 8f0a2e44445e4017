import Records
import Text

/// Which patterns match in the texts of a row.
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

  private struct Piece {
    var bytes: Bytes
    var places: PatternPlaces
    var source: Source
  }

  private let set: PatternSet
  private let scanner: PatternScanner
  private let finders: PatternFinders
  /// Of the row at hand.
  private var texts: [Piece] = []
  private var hits: [Hit] = []
  /// A bit for each rule with a hit.
  private var rules: UInt64 = 0

  init?(_ set: PatternSet?) {
    guard let set, !set.patterns.isEmpty else { return nil }
    self.set = set
    scanner = PatternScanner(set.databases)
    finders = PatternFinders(set)
  }

  /// The position of a rule among those with patterns.
  func position(of rule: RuleID) -> Int? { set.rules.firstIndex(of: rule) }

  /// Looks for the patterns in the texts of a row; what was found in another row is forgotten.
  ///
  /// - Returns: Whether one may match.
  /// - Complexity: O(*n*).
  func scan(_ record: Record) -> Bool {
    var (texts, hits) = ([Piece](), [Hit]())
    swap(&texts, &self.texts)
    swap(&hits, &self.hits)
    texts.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    gather(textsOf: record, in: &texts)
    search(texts, &hits)
    // Of two that overlap the one that stands first in its file is reported.
    if hits.count > 1 { hits.sort { ($0.source, $0.pattern) < ($1.source, $1.pattern) } }
    var rules: UInt64 = 0
    for hit in hits { rules |= 1 << UInt64(set.rulePositions[hit.pattern]) }
    swap(&texts, &self.texts)
    swap(&hits, &self.hits)
    self.rules = rules
    return rules != 0
  }

  /// Whether a pattern of a rule may match somewhere in the row that was scanned last.
  func mayMatch(_ rule: Int) -> Bool { rules & 1 << UInt64(rule) != 0 }

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
        var mask: CodeMask?
        let matches = PatternMatches(of: pattern, by: finder, in: passage.bytes) { place in
          if pattern.countsInCode { return false }
          // Code is looked for only once there is a match.
          var known = mask ?? codeMask(passage)
          defer { mask = known }
          return known.covers(place)
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

  private func gather(textsOf record: Record, in texts: inout [Piece]) {
    for passage in record.passages {
      let bytes = passage.bytes
      if bytes.isEmpty { continue }
      texts.append(
        Piece(bytes: bytes, places: PatternPlaces(passage.turn), source: .passage(passage.index)))
    }
    for (index, call) in record.calls.enumerated() {
      call.forEachRawText {
        texts.append(Piece(bytes: $0, places: .arguments, source: .call(index)))
      }
    }
  }

  /// Looks through all texts for one database after the other: what a database needs of the
  /// processor's cache is then brought there once.
  private func search(_ texts: [Piece], _ hits: inout [Hit]) {
    for text in texts {
      let shapes = text.bytes.shapes
      if shapes.isEmpty { continue }
      for pattern in set.shaped
      where !pattern.shapes.isDisjoint(with: shapes)
        && !pattern.places.isDisjoint(with: text.places)
      {
        note(pattern.number, in: text, &hits)
      }
    }
    var expressions: [Int] = []
    for database in set.places.indices {
      let wanted = set.places[database]
      for text in texts where !wanted.isDisjoint(with: text.places) {
        scanner.scan(text.bytes, for: database, into: &expressions)
        if expressions.isEmpty { continue }
        for expression in expressions {
          for pattern in set.members[expression]
          where !set.patterns[pattern].places.isDisjoint(with: text.places) {
            note(pattern, in: text, &hits)
          }
        }
        expressions.removeAll(keepingCapacity: true)
      }
    }
  }

  private func note(_ pattern: Int, in text: Piece, _ hits: inout [Hit]) {
    // The strings of one call can say the same twice.
    let isKnown = hits.contains { $0.pattern == pattern && $0.source == text.source }
    if !isKnown { hits.append(Hit(pattern: pattern, source: text.source)) }
  }
}
