import Records
import Settings

struct ResultContentType: RowRule {
  static let id: RuleID = "results/content-type"
  static let summary = "A result is a list of parts, or plain text where the tool else gives JSON."
  static let rationale = """
    Templates print a list as the programming language shows it. A tool that gives JSON in one \
    place and prose in another was written by two hands, and no real one behaves so.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns where turn.role == .tool {
      if turn.content?.array != nil { defects.append(Defect(.parts, at: turn.contentPointer)) }
      guard turn.answer == .matched, let text = turn.text, !text.looksLikeJSON, !text.isBlank,
        let name = turn.answeredCall?.name?.string, !text.tellsOfError
      else { continue }
      let others = siblings(of: turn, name, in: record)
      if others.json >= 2, others.plain == 1 {
        defects.append(Defect(.plain(name), at: turn.contentPointer))
      }
    }
    return defects
  }

  /// How many results of the function in the row are JSON, and how many are not.
  private func siblings(
    of turn: Turn, _ name: Bytes, in record: Record
  ) -> (json: Int, plain: Int) {
    var count = (json: 0, plain: 0)
    for call in record.calls where call.name?.string == name {
      guard let result = call.result, result.thread == turn.thread, let text = result.text,
        !text.isBlank, !text.tellsOfError || text.looksLikeJSON
      else { continue }
      if text.looksLikeJSON { count.json += 1 } else { count.plain += 1 }
    }
    return count
  }
}

extension Bytes {
  /// Whether it begins as JSON; where that is cut off, another rule says so.
  fileprivate var looksLikeJSON: Bool {
    let first = first { !$0.isJSONSpace }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

extension Message {
  fileprivate static let parts: Message = "the result is a list of parts, not a string"

  fileprivate static func plain(_ name: Bytes) -> Message {
    "plain text, and the other results of \"\(name)\" are JSON"
  }
}
