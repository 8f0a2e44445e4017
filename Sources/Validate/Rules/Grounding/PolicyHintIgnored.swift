import Records
import Settings
import Text

struct PolicyHintIgnored: TextRule {
  static let id: RuleID = "grounding/policy-hint"
  static let summary =
    "The answer goes against the row's policy hint, or promises what it does not."
  static let rationale = """
    A policy hint is what the answer was to be written by. A term, share or amount that only the \
    user named in place of the hint's, and a refund or replacement that hint and results do not \
    speak of, teach the model to give in.
    """
  static let severity: Severity = .warning

  private let policyField: String

  init(options: inout OptionReader) throws(SettingsError) {
    policyField = try options.take("policy_field", default: "policy_hint")
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard record.hasUnknownKeys, let answer = FinalAnswer(of: record, afterTool: false) else {
      return []
    }
    let context = answer.context(policyField: policyField, readings)
    guard let hint = context.policyHint, !hint.isBlank else { return [] }
    var defects: [Defect] = []
    for passage in answer.turn.passages {
      checkFigures(of: passage, hint, context, into: &defects)
      checkPromises(of: passage, hint, context, into: &defects)
    }
    return defects
  }

  /// Terms, shares and amounts that the hint sets otherwise.
  private func checkFigures(
    of passage: Passage, _ hint: Bytes, _ context: Context, into defects: inout [Defect]
  ) {
    let set = hint.measures
    guard !set.isEmpty else { return }
    let named = passage.bytes.measures
    for figure in named {
      let rivals = set.filter { $0.kindOfMeasure == figure.kindOfMeasure }
      guard let rival = rivals.first else { continue }
      // Who names the right one as well may speak of both.
      let isRespected = named.contains { other in
        other.kindOfMeasure == figure.kindOfMeasure && rivals.contains { $0.equals(other) }
      }
      guard !isRespected, context.isGroundedByUserAlone(figure, in: passage.bytes) else { continue }
      let (wrong, right) = (passage.bytes.slice(figure.range), hint.slice(rival.range))
      defects.append(
        Defect(.otherTerm(wrong, right), at: passage.pointer, range: figure.range))
    }
  }

  private func checkPromises(
    of passage: Passage, _ hint: Bytes, _ context: Context, into defects: inout [Defect]
  ) {
    for promise in Promise.all {
      guard let words = Assertion.first(of: promise.phrases, in: passage.bytes) else { continue }
      let quoted = passage.bytes.slice(words)
      switch promise.stance(of: hint) {
      case .speaks: continue
      case .forbids:
        defects.append(
          Defect(.forbidden(quoted, promise.name), at: passage.pointer, range: words))
      case .silent where !context.resultsSpeak(of: promise):
        defects.append(
          Defect(.unsupported(quoted, promise.name), at: passage.pointer, range: words))
      case .silent: continue
      }
    }
  }
}

extension Bytes {
  /// The terms, shares and amounts of money that it names.
  fileprivate var measures: [Figure] {
    var found: [Figure] = []
    var scanner = FigureScanner(self)
    while let figure = scanner.next() { if figure.kindOfMeasure != nil { found.append(figure) } }
    var words = NumberWordScanner(self)
    while let figure = words.next() { if figure.kindOfMeasure != nil { found.append(figure) } }
    return found
  }
}

extension Figure {
  fileprivate enum Measure { case duration, share, money }

  fileprivate var kindOfMeasure: Measure? {
    guard case .number(let number) = kind, !number.isPart else { return nil }
    switch number.unit {
    case .seconds, .months: return .duration
    case .percent: return .share
    case .money: return .money
    case .none, .ordinal: return nil
    }
  }

  fileprivate func equals(_ other: Figure) -> Bool {
    var isEqual = false
    let wanted = other.wantedKeys
    forEachEvidence { key in if wanted.contains(key) { isEqual = true } }
    return isEqual
  }
}

extension Context {
  /// Whether only the user and the assistant named a figure: not a tool, nor the system.
  ///
  /// What nobody named is the business of `grounding/number`.
  fileprivate func isGroundedByUserAlone(_ figure: Figure, in text: Bytes) -> Bool {
    var all = ClaimSet([Claim(figure, in: text)])
    all.search(self)
    guard all.isDone else { return false }
    var others = ClaimSet([Claim(figure, in: text)])
    others.search(self) { $0 != .user && $0 != .assistant }
    return !others.isDone
  }

  /// Whether a tool or the system does; that a tool is declared says nothing.
  fileprivate func resultsSpeak(of promise: Promise) -> Bool {
    record.turns.prefix(position).contains { turn in
      turn.role != .user && turn.role != .assistant
        && turn.passages.contains { promise.stance(of: $0.bytes) != .silent }
    }
  }
}

extension Message {
  fileprivate static func otherTerm(_ wrong: Bytes, _ right: Bytes) -> Message {
    "the answer says \(wrong.quoted), the policy hint \(right.quoted)"
  }

  fileprivate static func forbidden(_ words: Bytes, _ promise: String) -> Message {
    "the answer says \(words.quoted), but the policy hint rules out \(promise)"
  }

  fileprivate static func unsupported(_ words: Bytes, _ promise: String) -> Message {
    "the answer says \(words.quoted), but the policy hint and the results say nothing of \(promise)"
  }
}
