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

  /// How often a figure may be reckoned from one that stands behind it.
  private static let steps = 4

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
      var code = readings.codeMask(of: passage)
      let identifiers = passage.bytes.identifierRanges
      let open = claims.open.filter { figure in
        // Digits of a name are for grounding/identifier.
        !code.covers(figure.range.lowerBound)
          && !identifiers.contains { $0.overlaps(figure.range) }
      }
      let ways = explanations(of: open, in: passage.bytes, context)
      defects += zip(open, ways).map { defect($0, of: passage, $1) }
    }
    return defects
  }

  /// How each figure comes about; `nil` for those that do not.
  ///
  /// Two that stand nowhere do not explain one another: a figure proves others only once it is
  /// explained itself.
  private func explanations(
    of figures: [Figure], in answer: Bytes, _ context: Context
  ) -> [String?] {
    var ways = [String?](repeating: nil, count: figures.count)
    guard !figures.isEmpty else { return ways }
    var arithmetic = Arithmetic(answer, without: figures, context)
    for _ in 0..<Self.steps {
      let before = ways.count { $0 != nil }
      for (index, figure) in figures.enumerated() where ways[index] == nil {
        guard let way = arithmetic.explanation(of: figure) else { continue }
        ways[index] = way
        arithmetic.admit(figure, of: answer)
      }
      if ways.count(where: { $0 != nil }) == before { break }
    }
    return ways
  }

  private func defect(_ figure: Figure, of passage: Passage, _ way: String?) -> Defect {
    let range = figure.range
    let words = passage.bytes.slice(range)
    guard let way else {
      return Defect(.ungrounded(words), at: passage.pointer, range: range)
    }
    return Defect(.reckoned(words, way), at: passage.pointer, range: range, atMost: .info)
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
