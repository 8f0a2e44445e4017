import Records
import Settings
import Text

struct ErrorAsSuccess: RowRule {
  static let id: RuleID = "grounding/error-as-success"
  static let summary =
    "Every result in front of the answer is an error, and the answer claims success."
  static let rationale = """
    The model learns to tell customers that something was done which was not. Empty results are \
    lighter, because some tools return nothing when they succeed.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    Self.defect(in: record).map { [$0] } ?? []
  }

  static func defect(in record: Record) -> Defect? {
    guard let answer = FinalAnswer(of: record), answer.isDirect else { return nil }
    var isEmpty = true
    for position in answer.results {
      let turn = record.turns[position]
      if turn.tellsOfError {
        isEmpty = false
      } else if !turn.saysNothing || turn.answeredCall?.isThought == true {
        return nil
      }
    }
    guard let passage = answer.turn.passages.first, passage.bytes.isEnglish,
      !passage.bytes.acknowledgesFailure,
      let claim = Assertion.first(of: claims, in: passage.bytes)
    else { return nil }
    let words = passage.bytes.slice(claim)
    return Defect(
      isEmpty ? .nothing(words) : .failed(words), at: passage.pointer, range: claim,
      atMost: isEmpty ? .warning : .error)
  }

  private static let claims: [StaticString] = [
    "successfully", "has been booked", "have been booked", "has been updated", "been processed",
    "has been cancelled", "has been canceled", "has been refunded", "has been issued",
    "has been added", "has been sent", "has been changed", "has been created", "has been placed",
    "has been removed", "has been scheduled", "has been completed", "has been submitted",
    "is confirmed", "is now confirmed", "is complete", "is all set", "are all set", "i've booked",
    "i have booked", "i've cancelled", "i have cancelled", "i've canceled", "i have canceled",
    "i've updated", "i have updated", "i've refunded", "i have refunded", "i've issued",
    "i have issued", "i've added", "i have added", "i've sent", "i have sent", "i've placed",
    "i have placed", "i've scheduled", "i have scheduled", "i've submitted", "i found",
    "i've found", "i have found", "here are the results", "here is your",
  ]
}

extension Turn {
  fileprivate var tellsOfError: Bool { text?.tellsOfError == true }

  /// Whether its content is nothing: no text, or JSON that holds no value.
  fileprivate var saysNothing: Bool {
    guard let content else { return true }
    guard let text = content.string?.trimmed else { return content.isNull }
    return text.isEmpty || text == "null" || text == "[]" || text == "{}" || text == "\"\""
      || text == "None"
  }
}

extension Call {
  /// Whether the tool is one for taking notes, which never says anything.
  fileprivate var isThought: Bool {
    name?.string.map { $0 == "think" || $0.containsFolded("think") || $0.containsFolded("note") }
      ?? false
  }
}

extension Bytes {
  /// Whether the answer tells of the failure, as far as words show it.
  fileprivate var acknowledgesFailure: Bool {
    hasWord(among: [
      "sorry", "apologies", "apologize", "apologise", "error", "errors", "failed", "failure",
      "fails", "unable", "unfortunately", "issue", "issues", "problem", "problems", "trouble",
      "not found", "couldn't", "could not", "cannot", "can't", "didn't", "did not", "wasn't",
      "was not", "invalid", "unavailable", "try again", "no results", "no record", "nothing",
      "instead", "however",
    ])
  }
}

extension Message {
  fileprivate static func failed(_ claim: Bytes) -> Message {
    "the answer says \(claim.quoted), but the results before it are errors"
  }

  fileprivate static func nothing(_ claim: Bytes) -> Message {
    "the answer says \(claim.quoted), but the results before it are empty"
  }
}
