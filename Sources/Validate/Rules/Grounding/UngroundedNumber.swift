import Records
import Settings
import Text

struct UngroundedNumber: TextRule {
  static let id: RuleID = "grounding/number"
  static let summary =
    "The final answer names a number, date or time that stands nowhere before it."
  static let rationale = """
    The model learns to make up prices, dates and terms. Spelling does not matter (1,234.50 and \
    1.234,50; 7 PM and 19:00; May 15 and 2024-05-15; 15 % and 0.15), nor does rounding; what can \
    be reckoned from known numbers is only noted.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  private let policyField: String
  private let reader: ClaimReader

  init(options: inout OptionReader) throws(SettingsError) {
    policyField = try options.take("policy_field", default: "policy_hint")
    reader = ClaimReader(smallest: try options.take("smallest", default: 10))
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard let answer = FinalAnswer(of: record) else { return [] }
    let context = answer.context(policyField: policyField, readings)
    var defects: [Defect] = []
    for passage in answer.turn.passages {
      var claims = ClaimSet(reader.claims(in: passage.bytes))
      claims.search(context)
      guard !claims.isDone else { continue }
      let arithmetic = Arithmetic(passage.bytes, context)
      var code = readings.codeMask(of: passage)
      let identifiers = passage.bytes.identifierRanges
      for figure in claims.open where !code.covers(figure.range.lowerBound) {
        // Digits of a name are for grounding/identifier.
        if identifiers.contains(where: { $0.overlaps(figure.range) }) { continue }
        defects.append(defect(figure, of: passage, arithmetic))
      }
    }
    return defects
  }

  private func defect(_ figure: Figure, of passage: Passage, _ arithmetic: Arithmetic) -> Defect {
    let range = figure.range
    let words = passage.bytes.slice(range)
    guard let reckoned = arithmetic.explanation(of: figure) else {
      return Defect(.ungrounded(words), at: passage.pointer, range: range)
    }
    return Defect(.reckoned(words, reckoned), at: passage.pointer, range: range, atMost: .info)
  }
}

extension Bytes {
  fileprivate var identifierRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var scanner = IdentifierScanner(self)
    while let identifier = scanner.next() { ranges.append(identifier.range) }
    return ranges
  }
}

extension Message {
  fileprivate static func ungrounded(_ figure: Bytes) -> Message {
    "\(figure.quoted) stands in no result, turn or policy hint before it"
  }

  fileprivate static func reckoned(_ figure: Bytes, _ way: String) -> Message {
    "\(figure.quoted) stands nowhere before it; it may be \(way)"
  }
}
