import Records
import Schema
import Settings

struct UnknownParameter: SchemaRule {
  static let id: RuleID = "arguments/unknown-param"
  static let summary = "A call passes an argument that the called tool does not declare."
  static let rationale = """
    The model learns to invent parameters. Where the schema closes itself with \
    `additionalProperties: false` the call is wrong; where it says nothing of others, the argument \
    is most likely ignored.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect] {
    var defects = schemas.mismatches(in: record).filter { $0.kind == .undeclared }.map { mismatch in
      let violation = mismatch.violation
      let meant = violation.property.flatMap { nearest(to: $0, among: violation.expected) }
      return Defect(Message(violation.message), at: mismatch.pointer, hint: hint(meant))
    }
    guard let tools = DeclaredTools(record), let known = schemas.tools(of: record) else {
      return defects
    }
    for call in record.calls where !call.turn.thread.isRejected {
      guard let arguments = call.argumentObject, let name = call.name?.string,
        let tool = known.position(of: name).flatMap({ tools[$0] }),
        let schema = tool.function?["parameters"]
      else { continue }
      let isStrict = tool.function?["strict"]?.bool == true
      Undeclared.find(in: arguments, against: schema) { property in
        var defect = Defect(
          .undeclared(property), at: call.pointer(inArguments: property.pointer),
          hint: hint(property.meant))
        // The API closes the schemas of strict functions by itself.
        defect.atMost = isStrict ? .error : .warning
        defects.append(defect)
      }
    }
    return defects
  }

  private func hint(_ meant: String?) -> String? { meant.map { "did you mean \"\($0)\"?" } }
}

extension Message {
  fileprivate static func undeclared(_ property: Undeclared) -> Message {
    let known = property.declared.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = property.declared.count > 8 ? " and \(property.declared.count - 8) more" : ""
    let verb = property.declared.count == 1 ? "is" : "are"
    return "\"\(property.name)\" is not declared; declared \(verb) \(known)\(more)"
  }
}
