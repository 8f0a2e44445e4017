import Records
import Text

/// Hides secrets and personal data in what findings quote.
final class Redaction {
  private let set: PatternSet
  private let scanner: PatternScanner
  private let finders: PatternFinders

  /// `nil` where there is nothing to look for.
  init?(_ set: PatternSet?) {
    guard let set, set.patterns.contains(where: \.isPrivate) else { return nil }
    self.set = set
    scanner = PatternScanner(set.databases)
    finders = PatternFinders(set)
  }

  func apply(to defect: inout Defect) {
    if let text = redacted(defect.message.text) { defect.message.text = text }
    if let hint = defect.hint, let text = redacted(hint) { defect.hint = text }
  }

  /// The text with `…` for what is nobody's business, or `nil` where there is no such thing.
  func redacted(_ text: String) -> String? {
    let found = Bytes.with(text) { ranges(in: $0) }
    guard !found.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    // From the last to the first, so that places stay where they are.
    for range in found.sorted(by: { $0.lowerBound > $1.lowerBound })
    where range.upperBound <= bytes.count {
      bytes.replaceSubrange(range, with: "…".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func ranges(in text: Bytes) -> [Range<Int>] {
    var numbers: [Int] = []
    for database in set.databases.indices { scanner.scan(text, for: database, into: &numbers) }
    var ranges: [Range<Int>] = []
    for pattern in numbers.flatMap({ set.members[$0] }) where set.patterns[pattern].isPrivate {
      let definition = set.patterns[pattern]
      let finder = finders[pattern]
      var start = 0
      while let range = finder.range(in: text, from: start) {
        start = max(range.upperBound, range.lowerBound + 1)
        let verdict = definition.verification?.verdict(on: range, in: text) ?? .yes
        if verdict == .no || ranges.contains(where: range.overlaps) { continue }
        // What is known of it by its prefix may be seen.
        ranges.append(min(range.lowerBound + definition.shown, range.upperBound)..<range.upperBound)
      }
    }
    return ranges
  }
}

extension PatternDefinition {
  fileprivate var isPrivate: Bool { rule.family == "privacy" }
}
