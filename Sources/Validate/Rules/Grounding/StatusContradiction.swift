import Records
import Settings
import Text

struct StatusContradiction: RowRule {
  static let id: RuleID = "grounding/status-contradiction"
  static let summary = "The answer says the opposite of the status in the tool's result."
  static let rationale = """
    "Your parcel has been delivered" for one in transit teaches the model not to read results. \
    Only results with a single status are held against the answer, and only English phrases \
    that assert.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let answer = FinalAnswer(of: record), answer.isDirect,
      let status = status(in: answer), let passage = answer.turn.passages.first
    else { return [] }
    let text = passage.bytes
    guard let found = Assertion.first(of: status.state.opposites, in: text),
      !status.state.isNamed(in: text, outside: found)
    else { return [] }
    return [
      Defect(
        .contradiction(text.slice(found), status.member), at: passage.pointer, range: found)
    ]
  }

  /// The one status that the results in front of the answer tell.
  private func status(in answer: FinalAnswer) -> Status? {
    var found: Status?
    for position in answer.results {
      guard let text = answer.record.turns[position].text, text.mayHoldStatus else { continue }
      guard let parsed = try? ParsedText(Array(text)) else { continue }
      var count = 0
      parsed.withRoot { root in
        root.walk { value, way in
          guard let status = Status(value, way) else { return }
          count += 1
          found = status
        }
      }
      if count > 1 { return nil }
    }
    return found
  }
}

/// A member of a result that says what state something is in.
private struct Status {
  let state: StatusTable.State

  /// As a message names it: `"status": "delivered"`.
  let member: String

  init?(_ value: JSONValue, _ way: Way) {
    guard let key = way.lastKey else { return nil }
    if let flag = value.bool {
      guard let state = StatusTable.state(of: key, flag) else { return nil }
      self.state = state
      member = "\"\(key)\": \(flag)"
    } else {
      guard let text = value.string, key.isStatusKey, let state = StatusTable.state(text) else {
        return nil
      }
      self.state = state
      member = "\"\(key)\": \(text.quoted)"
    }
  }
}

extension StatusTable.State {
  /// Whether a text names the state itself: then it speaks of more than one thing.
  fileprivate func isNamed(in text: Bytes, outside range: Range<Int>) -> Bool {
    names.contains { name in
      var from = 0
      while let found = text.range(ofPhrase: name, from: from) {
        if !found.overlaps(range) { return true }
        from = found.upperBound
      }
      return false
    }
  }
}

extension Way {
  /// The key of the member that the way leads to.
  fileprivate var lastKey: Bytes? {
    if case .member(let key)? = steps.last { key } else { nil }
  }
}

extension Bytes {
  fileprivate var isStatusKey: Bool {
    self == "status" || self == "state" || self == "availability" || self == "stock"
      || hasSuffix("_status") || hasSuffix("_state") || hasSuffix("Status")
  }

  /// A quick no for results without any of the keys.
  fileprivate var mayHoldStatus: Bool {
    let keys: [StaticString] = [
      "tatus\"", "state\"", "stock\"", "vailab", "ligible\"", "active\"", "valid\"", "livered\"",
      "shipped\"", "refunded\"", "approved\"",
    ]
    return keys.contains { contains($0) }
  }
}

extension Message {
  fileprivate static func contradiction(_ words: Bytes, _ member: String) -> Message {
    "the answer says \(words.quoted), the result \(member)"
  }
}
