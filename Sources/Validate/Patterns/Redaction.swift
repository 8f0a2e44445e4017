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

  /// - Parameter root: The row that the defect is in, where it was read: a message may quote a
  ///   secret without the words that tell what it is, or cut off in the middle.
  func apply(to defect: inout Defect, in root: JSONValue? = nil) {
    let known = root.map { secrets(at: defect, in: $0) } ?? []
    if let text = redacted(defect.message.text, known) { defect.message.text = text }
    if let hint = defect.hint, let text = redacted(hint, known) { defect.hint = text }
  }

  /// Hides them in the way to the place as well: keys are of anybody's choice.
  ///
  /// The place can no longer be looked up by it.
  func applyToPointer(of defect: inout Defect) {
    guard case .pointer(let pointer, let range) = defect.place, let text = redacted(pointer) else {
      return
    }
    defect.place = .pointer(text, range)
  }

  private func redacted(_ text: String, _ known: [SecretText]) -> String? {
    let whole = redacted(text)
    var left = Array((whole ?? text).utf8)
    let count = left.count
    for secret in known { secret.hide(in: &left) }
    return left.count == count && whole == nil ? nil : String(decoding: left, as: UTF8.self)
  }

  /// What must not be seen of the text that a defect speaks of.
  private func secrets(at defect: Defect, in root: JSONValue) -> [SecretText] {
    guard case .pointer(let pointer, let range) = defect.place, !pointer.isEmpty else { return [] }
    let outer = pointer.firstIndex(of: "#").map { String(pointer[..<$0]) } ?? pointer
    guard let text = root.value(at: outer)?.string else { return [] }
    let near = text.slice(text.neighbourhood(of: outer == pointer ? range : nil))
    return ranges(in: near).map { SecretText(near.slice($0)) }
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
    let shapes = text.shapes
    let shaped = set.shaped.filter { !$0.shapes.isDisjoint(with: shapes) }
    var ranges: [Range<Int>] = []
    for pattern in numbers.flatMap({ set.members[$0] }) + shaped.map(\.number)
    where set.patterns[pattern].isPrivate {
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

extension Bytes {
  /// Enough on both sides for any secret that a quotation could have cut, in whole scalars.
  fileprivate func neighbourhood(of range: Range<Int>?) -> Range<Int> {
    var start = Swift.max(0, (range?.lowerBound ?? 0) - 512)
    var end = Swift.min(count, Swift.max(start, (range?.lowerBound ?? 0)) + 4096)
    while start > 0, start < count, self[start] & 0xC0 == 0x80 { start -= 1 }
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return Swift.min(start, end)..<end
  }
}

extension PatternDefinition {
  fileprivate var isPrivate: Bool { rule.family == "privacy" }
}
