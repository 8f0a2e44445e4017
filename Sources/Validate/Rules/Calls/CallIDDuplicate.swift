import Records
import Settings

struct CallIDDuplicate: RowRule {
  static let id: RuleID = "calls/id-duplicate"
  static let summary = "Two calls of a conversation have the same id."
  static let rationale = """
    While both calls wait nobody can tell which of them a result answers. An id that is used \
    again after its call was answered can still be paired, but not by a reader that keeps one \
    table of ids for the conversation.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    let calls = record.calls
    guard calls.count > 1, mayRepeat(calls) else { return [] }
    var defects: [Defect] = []
    var thread = calls[0].turn.thread
    var latest: [Bytes: Call] = [:]
    for call in calls {
      if call.turn.thread != thread {
        thread = call.turn.thread
        latest.removeAll()
      }
      guard let id = call.givenID else { continue }
      if let earlier = latest.updateValue(call, forKey: id) {
        defects.append(defect(call, id, earlier))
      }
    }
    return defects
  }

  /// Compares each with each, as long as that is cheaper than a table.
  private func mayRepeat(_ calls: CallList) -> Bool {
    guard calls.count <= 24 else { return true }
    for index in calls.indices.dropFirst() {
      guard let id = calls[index].givenID else { continue }
      for earlier in 0..<index where calls[earlier].id?.string == id { return true }
    }
    return false
  }

  private func defect(_ call: Call, _ id: Bytes, _ earlier: Call) -> Defect {
    if call.turn.index == earlier.turn.index {
      return Defect(.twiceInMessage(id), at: call.idPointer)
    }
    let place = earlier.turn.pointer
    if earlier.result == nil { return Defect(.twiceWaiting(id, place), at: call.idPointer) }
    return Defect(.usedAgain(id, place), at: call.idPointer, atMost: .warning)
  }
}

extension Message {
  fileprivate static func twiceInMessage(_ id: Bytes) -> Message {
    "two calls of one message have the id \"\(id)\""
  }

  fileprivate static func twiceWaiting(_ id: Bytes, _ place: String) -> Message {
    "the call of \(place) with the id \"\(id)\" has no result yet"
  }

  fileprivate static func usedAgain(_ id: Bytes, _ place: String) -> Message {
    "the id \"\(id)\" was used before, by a call of \(place)"
  }
}
