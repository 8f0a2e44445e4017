import Records
import Settings

struct PlaceholderValue: RowRule {
  static let id: RuleID = "arguments/placeholder-value"
  static let summary = "An argument holds what a template has in place of a value."
  static let rationale = """
    The call looks right and cannot work: the model learns to fill in `<city>`, `YOUR_API_KEY` or \
    `string` instead of asking for the value.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls where !call.turn.thread.isRejected {
      guard let arguments = call.argumentObject,
        arguments.holdsString(where: { PlaceholderText.mayMatch($0) })
      else { continue }
      let base = call.arguments?.isString == true ? "#" : ""
      arguments.walk(from: call.argumentsPointer + base) { value, way in
        guard let text = value.string, PlaceholderText.matches(text, key: way.key),
          !record.users(say: text), !call.declares(text, in: record)
        else { return }
        defects.append(
          Defect(.placeholder(text), at: way.pointer, hint: "use a value of the conversation"))
      }
    }
    return defects
  }
}

extension Way {
  /// The key of the innermost member on the way.
  fileprivate var key: String {
    for step in steps.reversed() {
      if case .member(let key) = step { return key.description }
    }
    return ""
  }
}

extension Record {
  /// Whether a user asks for just that.
  fileprivate func users(say text: Bytes) -> Bool {
    let wanted = text.description
    for turn in turns where turn.role == .user {
      for passage in turn.passages where passage.bytes.description.contains(wanted) { return true }
    }
    return false
  }
}

extension Call {
  /// Whether the schema of the tool has the text as a value: among those of an `enum`, say.
  fileprivate func declares(_ text: Bytes, in record: Record) -> Bool {
    guard let name = name?.string, let tools = DeclaredTools(record) else { return false }
    var isDeclared = false
    tools.first { $0.name?.string == name }?.function?["parameters"]?.walk { value, way in
      guard let known = value.string, known == text, case .element? = way.steps.last else {
        return
      }
      isDeclared = true
    }
    return isDeclared
  }
}

extension Message {
  fileprivate static func placeholder(_ text: Bytes) -> Message {
    "\(text.quoted) stands for a value and is none"
  }
}
