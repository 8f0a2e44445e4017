import Records
import Settings

struct EdgeWhitespace: RowRule {
  static let id: RuleID = "content/edge-whitespace"
  static let summary = "A text begins or ends with white space."
  static let rationale = """
    Templates add their own breaks around a text, so white space at its edges shifts where tokens \
    end, and the model learns to write it. A completion may begin with a space and a prompt end in \
    a separator: there the format joins them as they are.
    """
  static let severity: Severity = .info

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    let isJoined = record.shape == .promptCompletion || record.shape == .kto
    for turn in record.turns {
      guard let first = turn.passages.first, let last = turn.passages.last else { continue }
      let isBare = isJoined && turn.spelling == .bare
      let front = isBare && turn.thread == .completion ? 0 : first.bytes.leadingSpace
      let back = isBare && turn.thread == .prompt ? 0 : last.bytes.trailingSpace
      if front > 0, front < first.bytes.count {
        defects.append(Defect(.begins, at: first.pointer, range: 0..<front))
      }
      let size = last.bytes.count
      if back > 0, back < size {
        defects.append(Defect(.ends, at: last.pointer, range: size - back..<size))
      }
    }
    return defects
  }
}

extension Message {
  fileprivate static let begins: Message = "text begins with white space"
  fileprivate static let ends: Message = "text ends with white space"
}
