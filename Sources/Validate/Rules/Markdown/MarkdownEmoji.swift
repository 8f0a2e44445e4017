import Records
import Settings

struct MarkdownEmoji: TextRule {
  static let id: RuleID = "markdown/emoji"
  static let summary = "A text has emoji."
  static let rationale = """
    Emoji are a matter of voice: a few rows with them are enough for a model to use them with an \
    angry customer.
    """
  static let severity: Severity = .off

  private let scope: MarkdownScope

  init(options: inout OptionReader) throws(SettingsError) {
    scope = try MarkdownScope(&options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard !record.characters.isDisjoint(with: [.emoji, .escaped]) else { return [] }
    return scope.defects(in: record) { passage in
      guard passage.bytes.mayHoldEmoji else { return nil }
      var sighting: MarkdownSighting?
      lazy var mask = readings.codeMask(of: passage)
      var place = 0
      for character in passage.bytes.description {
        let end = place + character.utf8.count
        if character.isEmoji, !mask.covers(place) {
          sighting.add(place..<end, in: passage.bytes)
        }
        place = end
      }
      return sighting
    } message: {
      .emoji($0)
    }
  }
}

extension Bytes {
  /// Whether there are bytes that the UTF-8 of an emoji has and that of most other text has not.
  fileprivate var mayHoldEmoji: Bool {
    guard contains(0xF0) || contains(0xE2) || contains(0xE3) || contains(0xEF) else { return false }
    for place in indices where self[place] >= 0xE2 && place + 1 < count {
      switch self[place] {
      case 0xF0, 0xE3, 0xEF: return true
      case 0xE2 where self[place + 1] >= 0x8C: return true
      default: break
      }
    }
    return false
  }
}

extension Character {
  fileprivate var isEmoji: Bool {
    guard let first = unicodeScalars.first, first.value > 0x7F || unicodeScalars.count > 1 else {
      return false
    }
    return first.properties.isEmojiPresentation
      || first.properties.isEmoji && unicodeScalars.contains("\u{FE0F}")
  }
}

extension Message {
  fileprivate static func emoji(_ sighting: MarkdownSighting) -> Message { "the emoji \(sighting)" }
}
