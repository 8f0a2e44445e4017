import Records
import Settings

struct UnusedResult: RowRule {
  static let id: RuleID = "grounding/unused-result"
  static let summary = "The answer shares no word and no number with the results before it."
  static let rationale = """
    The model learns to call a tool and then to answer from memory. Results that are short, empty \
    or errors, and answers in another language than English, are passed over.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  /// Shorter texts may miss each other by chance.
  private let minWords: Int

  init(options: inout OptionReader) throws(SettingsError) {
    minWords = try options.take("min_words", default: 6)
  }

  func defects(in record: Record) -> [Defect] {
    guard let answer = FinalAnswer(of: record), answer.isDirect else { return [] }
    // Looked through as it is: the first words of nearly all results are among it.
    var known: [UInt64] = []
    for passage in answer.turn.passages { known.append(contentsOf: ContentWords(passage.bytes)) }
    var seen = 0
    for position in answer.results {
      let turn = record.turns[position]
      guard turn.text?.tellsOfError != true else { return [] }
      for passage in turn.passages {
        for word in ContentWords(passage.bytes) {
          if known.contains(word), !ContentWords.isCommon(word) { return [] }
          seen += 1
        }
      }
    }
    let words = Set(known).filter { !ContentWords.isCommon($0) }
    guard seen >= minWords, words.count >= minWords,
      answer.turn.passages.allSatisfy(\.bytes.isEnglish)
    else { return [] }
    return [Defect(.unused, at: answer.turn.contentPointer)]
  }
}

extension Message {
  fileprivate static let unused: Message = "the answer has no word in common with the result"
}
