import Records
import Settings
import Text

/// Whose turns the rules of Markdown look at, and how grave what they find there is.
///
/// What tools say is data and never looked at.
struct MarkdownScope {
  enum Speaker: String, CaseIterable, SettingsValue {
    case assistant
    case user
    /// The developer's turns too.
    case system
  }

  private let assistant: Bool
  private let user: Bool
  private let system: Bool

  init(_ options: inout OptionReader) throws(SettingsError) {
    let speakers = try options.take("roles", default: Speaker.allCases)
    assistant = speakers.contains(.assistant)
    user = speakers.contains(.user)
    system = speakers.contains(.system)
  }

  func includes(_ turn: Turn) -> Bool {
    switch turn.role {
    case .assistant: assistant
    case .user: user
    case .system, .developer: system
    case .tool, .function, nil: false
    }
  }

  /// One defect for each text that `sight` finds something in.
  func defects(
    in record: Record, atMost: Severity = .error, sight: (Passage) -> MarkdownSighting?,
    message: (MarkdownSighting) -> Message
  ) -> [Defect] {
    var defects: [Defect] = []
    for passage in record.passages {
      let turn = passage.turn
      guard includes(turn), let sighting = sight(passage) else { continue }
      let gravest = min(atMost, turn.isTaught ? .error : .warning)
      defects.append(
        Defect(
          message(sighting), at: passage.pointer, range: sighting.first, atMost: gravest))
    }
    return defects
  }

  /// One defect for each text with a kind of Markdown.
  ///
  /// - Parameter isMeant: Tells what only looks like it.
  func defects(
    of kind: MarkdownConstruct.Kind, in record: Record, _ readings: TextReadings,
    atMost: Severity = .error,
    where isMeant: (MarkdownConstruct, Bytes) -> Bool = { _, _ in true },
    message: (MarkdownSighting) -> Message
  ) -> [Defect] {
    guard readings.kinds(in: record).contains(MarkdownKinds(kind)) else { return [] }
    return defects(in: record, atMost: atMost) { passage in
      guard readings.kinds(of: passage).contains(MarkdownKinds(kind)) else { return nil }
      var sighting: MarkdownSighting?
      for construct in readings.markdown(of: passage)
      where construct.kind == kind && isMeant(construct, passage.bytes) {
        sighting.add(construct.range, in: passage.bytes, items: construct.items)
      }
      return sighting
    } message: {
      message($0)
    }
  }
}

extension Turn {
  /// Whether a model learns to write like this.
  fileprivate var isTaught: Bool {
    role == .assistant && thread != .rejected && thread != .nonPreferredOutput
  }
}
