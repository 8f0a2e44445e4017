import Records
import Settings

struct NonCanonical: RowRule {
  static let id: RuleID = "arguments/non-canonical"
  static let summary = "The text of a call's arguments is spelt in another way than the others are."
  static let rationale = """
    The same call costs other tokens each time it is spelt another way, and the model learns the \
    noise. One line, one kind of spacing, no escapes that need not be, and the order in which the \
    tool declares its parameters are what a JSON writer gives.
    """
  static let severity: Severity = .off
  static let needs: RecordFeatures = .toolUse

  /// Whether members must come in the order in which the tool declares them.
  let order: Bool

  init(options: inout OptionReader) throws(SettingsError) {
    order = try options.take("order", default: true)
  }

  func defects(in record: Record) -> [Defect] {
    let tools = DeclaredTools(record)
    var defects: [Defect] = []
    for call in record.calls where !call.turn.thread.isRejected {
      guard let arguments = call.decodedArguments, arguments.kind == .object,
        let text = call.arguments?.string
      else { continue }
      if let oddity = ArgumentSpelling.oddity(in: text) {
        defects.append(
          Defect(Message(oddity.reason), at: call.argumentsPointer, range: oddity.range))
      }
      guard order, let tool = tools?.first(where: { $0.name?.string == call.name?.string }),
        let (late, early) = misplaced(arguments, tool)
      else { continue }
      defects.append(
        Defect(.order(late, early), at: call.pointer(inArguments: "/\(late.pointerToken)")))
    }
    return defects
  }

  /// The first member that stands behind one which is declared later.
  private func misplaced(
    _ arguments: JSONValue, _ tool: DeclaredTool
  ) -> (late: String, early: String)? {
    guard let declared = tool.function?["parameters"]?["properties"]?.object else { return nil }
    var last: (position: Int, key: Bytes)?
    for member in arguments.object.map({ Array($0) }) ?? [] {
      guard let position = declared.position(of: member.key) else { continue }
      if let last, position < last.position {
        return (member.key.description, last.key.description)
      }
      last = (position, member.key)
    }
    return nil
  }
}

extension JSONObject {
  fileprivate func position(of key: Bytes) -> Int? {
    for (position, member) in enumerated() where member.key == key { return position }
    return nil
  }
}

extension Message {
  fileprivate static func order(_ late: String, _ early: String) -> Message {
    "\"\(late)\" stands behind \"\(early)\", and is declared in front of it"
  }
}
