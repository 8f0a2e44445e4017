import Records
import Settings

struct WeightVariants: RowRule {
  static let id: RuleID = "format/weight-variants"
  static let summary = "Messages of a row are masked by different keys."
  static let rationale = """
    OpenAI reads `weight`, Axolotl `training`, ms-swift `loss` and `loss_scale`. A trainer follows \
    its own key and ignores the others, so part of the masks is lost without a word.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.turns.contains(where: { $0.hasOtherKeys }) else { return [] }
    let used = LossMask.keys.compactMap { key in
      record.turns.first { $0.hasOtherKeys && $0.value[key] != nil }.map { (key, $0) }
    }
    guard let (chief, _) = used.first else { return [] }
    return used.dropFirst().map { key, turn in
      Defect(.second(key, chief), at: "\(turn.pointer)/\(key)")
    }
  }
}

extension Message {
  fileprivate static func second(_ key: StaticString, _ chief: StaticString) -> Message {
    "\"\(key)\" masks a message in a row that also uses \"\(chief)\""
  }
}
