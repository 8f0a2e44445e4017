import Records
import Settings

struct SmartTypography: TextRule {
  static let id: RuleID = "markdown/smart-typography"
  static let summary = "A text has typographic characters."
  static let rationale = """
    Curly quotes, em dashes, ellipses and no-break spaces are harmless by themselves. Where only \
    some rows have them a model spells the same words in two ways.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  /// Its findings are notes, also where the family is on as an error.
  private let gravest: Severity

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
    gravest = try options.take("at_most", default: Severity.info)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard !record.characters.isDisjoint(with: [.typographic, .escaped]) else { return [] }
    return scope.defects(in: record, atMost: gravest) { passage in
      let text = passage.bytes
      var sighting: MarkdownSighting?
      lazy var mask = readings.codeMask(of: passage)
      var next = text.firstIndex(ofEither: 0xE2, or: 0xC2, from: 0)
      while let place = next {
        next = text.firstIndex(ofEither: 0xE2, or: 0xC2, from: place + 1)
        let scalar = text.scalar(at: place)
        guard Self.name(of: scalar.value) != nil, !mask.covers(place) else {
          continue
        }
        sighting.add(place..<place + scalar.width, in: text)
      }
      return sighting
    } message: {
      .typographic($0)
    }
  }
}

extension SmartTypography {
  fileprivate static func name(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x2018: "a curly quote \"‘\""
    case 0x2019: "a curly quote \"’\""
    case 0x201C: "a curly quote \"“\""
    case 0x201D: "a curly quote \"”\""
    case 0x201E: "a low quote \"„\""
    case 0x2014: "an em dash \"—\""
    case 0x2026: "an ellipsis \"…\""
    case 0xA0: "a no-break space"
    case 0x202F: "a narrow no-break space"
    default: nil
    }
  }
}

extension Message {
  fileprivate static func typographic(_ sighting: MarkdownSighting) -> Message {
    let scalar = sighting.excerpt.unicodeScalars.first
    let name = scalar.flatMap { SmartTypography.name(of: $0.value) } ?? ""
    return "\(name)\(sighting.others)"
  }
}
