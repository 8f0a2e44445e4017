import Records
import Settings

struct ContentParts: RowRule {
  static let id: RuleID = "format/content-parts"
  static let summary = "Content is written as parts that a loader cannot read."
  static let rationale = """
    A part without its type or its text is skipped or crashes the template, and one that knows \
    text only prints the list as Python would. Arrow refuses a column that is text in one message \
    and a list in the next.
    """
  static let severity: Severity = .warning

  /// Whether parts as such are a defect.
  let textOnly: Bool

  /// The types that a part may have.
  let allow: Set<String>

  init(options: inout OptionReader) throws(SettingsError) {
    textOnly = try options.take("text_only", default: false)
    allow = try options.take(
      "allow",
      default: [
        "text", "refusal", "thinking", "image_url", "image", "input_audio", "audio", "audio_url",
        "video_url", "video", "file",
      ])
  }

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    var isMixed = false
    for turn in record.turns {
      guard let parts = turn.content?.array, turn.spelling != .bare else { continue }
      if textOnly {
        defects.append(
          Defect(.parts, at: turn.contentPointer, hint: "join the parts to one string"))
        continue
      }
      if !isMixed, turn.hasTextPartsOnly, record.hasStringContent {
        isMixed = true
        defects.append(Defect(.mixed, at: turn.contentPointer))
      }
      for (index, part) in parts.enumerated() {
        guard let message = fault(of: part) else { continue }
        defects.append(Defect(message, at: "\(turn.contentPointer)/\(index)"))
      }
    }
    return defects
  }

  private func fault(of part: JSONValue) -> Message? {
    guard part.object != nil else { return .notAnObject(part.kind) }
    guard let type = part["type"] else { return .noType }
    guard let name = type.string else { return .wrongType(type.kind) }
    if name == "text" {
      if let text = part["text"] { return text.isString ? nil : .wrongText(text.kind) }
      return part["value"] == nil ? .noText : .value
    }
    return allow.contains(name.description) ? nil : .unknownType(name.description)
  }
}

extension Turn {
  /// Whether its parts could as well be a string; an image could not.
  fileprivate var hasTextPartsOnly: Bool {
    guard let parts = content?.array, !parts.isEmpty else { return false }
    return parts.allSatisfy { $0["type"]?.string.map { $0 == "text" } ?? false }
  }
}

extension Record {
  fileprivate var hasStringContent: Bool {
    turns.contains { $0.spelling != .bare && $0.text != nil }
  }
}

extension Message {
  fileprivate static let parts: Message = "content is a list of parts, where only text is taken"
  fileprivate static let mixed: Message =
    "content is a list of parts here and a string in other messages of the row"
  fileprivate static let noType: Message = "content part without a \"type\""
  fileprivate static let noText: Message = "text part without \"text\""
  fileprivate static let value: Message = "text part with \"value\" instead of \"text\""

  fileprivate static func notAnObject(_ kind: JSONKind) -> Message {
    "content part is \(kind) instead of an object"
  }

  fileprivate static func wrongType(_ kind: JSONKind) -> Message {
    "type of a content part is \(kind) instead of a string"
  }

  fileprivate static func wrongText(_ kind: JSONKind) -> Message {
    "text of a content part is \(kind) instead of a string"
  }

  fileprivate static func unknownType(_ name: String) -> Message {
    "content part of unknown type \"\(name)\""
  }
}
