import Records
import Settings

struct CallIDFormat: RowRule {
  static let id: RuleID = "calls/id-format"
  static let summary = "A call's id is a placeholder, or has not the form that the consumer takes."
  static let rationale = """
    Mistral's tokenizers up to version 11 take nine letters and digits and nothing else, OpenAI \
    takes at most 40 characters. An id like "call_id" comes from an example and teaches the model \
    to write that.
    """
  static let severity: Severity = .info
  static let needs: RecordFeatures = .toolUse

  /// In Unicode scalars.
  let length: Int?
  let maxLength: Int?
  let characters: Characters

  enum Characters: String, CaseIterable, SettingsValue {
    case any
    case alphanumeric
  }

  init(options: inout OptionReader) throws(SettingsError) {
    length = try options.take("length", as: Int.self)
    maxLength = try options.take("max_length", as: Int.self)
    characters = try options.take("characters", default: .any)
  }

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls {
      guard let id = call.givenID else { continue }
      if let message = message(id) {
        defects.append(Defect(message, at: call.idPointer))
      } else if id.isPlaceholder {
        defects.append(Defect(.placeholder(id), at: call.idPointer, atMost: .info))
      }
    }
    return defects
  }

  private func message(_ id: Bytes) -> Message? {
    if characters == .alphanumeric, !id.allSatisfy(\.isAlphanumeric) {
      return .characters(id)
    }
    guard length != nil || maxLength != nil else { return nil }
    let count = id.count(where: { $0 & 0xC0 != 0x80 })
    if let length, count != length { return .length(id, count, "must have \(length)") }
    if let maxLength, count > maxLength {
      return .length(id, count, "may have at most \(maxLength)")
    }
    return nil
  }
}

extension Bytes {
  /// One of the ids that documentation uses, or `call_` with at most two digits.
  fileprivate var isPlaceholder: Bool {
    if hasPrefix("call_"), count <= 7 {
      let number = slice(5..<count)
      if !number.isEmpty, number.allSatisfy(\.isDigit) { return true }
    }
    return self == "call_id" || self == "id" || self == "tool_call_id" || self == "call_abc123"
      || self == "string" || self == "..." || self == "call_xxx" || self == "xxx"
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) }
}

extension Message {
  fileprivate static func placeholder(_ id: Bytes) -> Message {
    "the id \"\(id)\" is a placeholder"
  }

  fileprivate static func characters(_ id: Bytes) -> Message {
    "the id \"\(id)\" has characters other than letters and digits"
  }

  fileprivate static func length(_ id: Bytes, _ count: Int, _ rule: String) -> Message {
    "the id \"\(id)\" has \(count) characters; it \(rule)"
  }
}
