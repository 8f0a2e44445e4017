import Records
import Settings

struct NotString: RowRule {
  static let id: RuleID = "arguments/not-string"
  static let summary = "A call's arguments are not a string of JSON."
  static let rationale = """
    The chat API takes the arguments as a string and refuses an object. Loaders that build tables \
    merge the objects of all rows into one type and fill every call with nulls.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  /// What the consumer takes.
  let form: Form

  enum Form: String, CaseIterable, SettingsValue {
    case string
    case object
  }

  init(options: inout OptionReader) throws(SettingsError) {
    form = try options.take("form", default: .string)
  }

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls {
      guard let arguments = call.arguments else {
        guard call.function?.kind == .object else { continue }
        let hint = form == .string ? "add \"arguments\": \"{}\"" : "add \"arguments\": {}"
        defects.append(Defect(.missing, at: "\(call.pointer)/function", hint: hint))
        continue
      }
      let isGood = form == .string ? arguments.isString : arguments.kind == .object
      if isGood { continue }
      defects.append(
        Defect(
          .wrong(arguments.kind, form), at: call.argumentsPointer, hint: hint(for: arguments)))
    }
    return defects
  }

  private func hint(for arguments: JSONValue) -> String? {
    switch (form, arguments.kind) {
    case (.string, .object): "write the object as a string of JSON"
    case (.string, .null): "write \"{}\""
    case (.object, .string): "write the object that the string holds"
    case (.object, .null): "write {}"
    default: nil
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the called function has no \"arguments\""

  fileprivate static func wrong(_ kind: JSONKind, _ form: NotString.Form) -> Message {
    "\"arguments\" is \(kind), not \(form == .string ? "a string of JSON" : "an object")"
  }
}
