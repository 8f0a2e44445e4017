import Records
import Text

/// The matches of a pattern in a text that count.
struct PatternMatches {
  let pattern: PatternDefinition
  let text: Bytes

  /// The first of the best.
  private(set) var first: Range<Int>?

  /// How many are as good as the first, at most ``limit``.
  private(set) var count = 0
  private(set) var verdict = Verification.Verdict.no

  /// After how many matches nobody looks on.
  static let limit = 100

  /// - Parameter isHidden: Whether a place does not count; asked from the first to the last.
  init(
    of pattern: PatternDefinition, by finder: PatternFinder, in text: Bytes,
    isHidden: (Int) -> Bool
  ) {
    self.pattern = pattern
    self.text = text
    var start = 0
    var looked = 0
    while looked < Self.limit, let range = finder.range(in: text, from: start) {
      looked += 1
      start = max(range.upperBound, range.lowerBound + 1)
      if !isHidden(range.lowerBound) { add(range) }
    }
  }

  private mutating func add(_ range: Range<Int>) {
    let verdict = pattern.verification?.verdict(on: range, in: text) ?? .yes
    guard verdict > .no, verdict >= self.verdict else { return }
    if verdict > self.verdict {
      self.verdict = verdict
      first = range
      count = 0
    }
    count += 1
  }
}

extension [PatternSighting] {
  mutating func append(
    _ matches: PatternMatches, in turn: Turn, isCall: Bool = false,
    at pointer: @autoclosure () -> String
  ) {
    guard let first = matches.first else { return }
    append(
      PatternSighting(
        pattern: matches.pattern, text: matches.text, range: first, count: matches.count,
        verdict: matches.verdict, places: isCall ? .arguments : PatternPlaces(turn), turn: turn,
        pointer: pointer()))
  }

  /// Without those that overlap another's match: the pattern that stands first in its file wins.
  var withoutOverlaps: [PatternSighting] {
    guard count > 1 else { return self }
    var kept: [PatternSighting] = []
    for sighting in self
    where !kept.contains(where: {
      $0.pointer == sighting.pointer && $0.range.overlaps(sighting.range)
    }) {
      kept.append(sighting)
    }
    return kept
  }
}

extension PatternPlaces {
  /// Where nobody known speaks it is taken for the user's.
  init(_ turn: Turn) {
    switch turn.role {
    case .assistant: self = .assistant
    case .system, .developer: self = .system
    case .tool, .function: self = .tool
    case .user, nil: self = .user
    }
  }
}

extension Call {
  /// Calls `body` with the text of the arguments as it stands, or with the strings of an object.
  func forEachRawText(_ body: (Bytes) -> Void) {
    guard let arguments else { return }
    if let text = arguments.string { return body(text) }
    arguments.walk { value, _ in value.string.map(body) }
  }

  /// Calls `body` with every string in the arguments and its JSON Pointer.
  func forEachText(_ body: (Bytes, () -> String) -> Void) {
    guard let arguments else { return }
    let root = decodedArguments ?? arguments
    let base = decodedArguments == nil ? argumentsPointer : "\(argumentsPointer)#"
    root.walk(from: base) { value, way in
      if let text = value.string { body(text) { way.pointer } }
    }
  }
}
