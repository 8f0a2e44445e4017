import Records
import Schema

/// Where the arguments of a call do not fit the schema of the called tool.
struct CallMismatch {
  let call: Call
  let violation: Violation
  let kind: Kind

  /// By which rule it is told.
  enum Kind: Equatable {
    case violation
    /// A required member is not there.
    case missing
    /// A member that a closed schema does not have.
    case undeclared
    /// A string that spells a number of a kind that would fit, as JSON has it.
    case quotedNumber(String)
  }

  init(_ violation: Violation, of call: Call, _ arguments: JSONValue) {
    self.call = call
    self.violation = violation
    kind = Kind(violation, in: arguments)
  }

  /// The place in the row.
  var pointer: String { call.pointer(inArguments: violation.instancePointer) }

  /// How many are told of a call.
  private static let limit = 20

  static func all(in record: Record, _ tools: ToolSchemas?) -> [CallMismatch] {
    guard let tools else { return [] }
    var mismatches: [CallMismatch] = []
    for call in record.calls where !call.turn.thread.isRejected {
      guard let arguments = call.argumentObject, let name = call.name?.string,
        let position = tools.position(of: name),
        let schema = tools.tools[position].parameters?.compiled, !schema.accepts(arguments)
      else { continue }
      let violations = schema.violations(of: arguments, limit: limit, naming: "the arguments")
      mismatches += violations.map { CallMismatch($0, of: call, arguments) }
    }
    return mismatches
  }
}

extension Call {
  /// The arguments, decoded or as they stand; `nil` where they are no object.
  var argumentObject: JSONValue? {
    let value = arguments?.isString == true ? decodedArguments : arguments
    return value?.kind == .object ? value : nil
  }

  /// The pointer of a value in the arguments.
  func pointer(inArguments pointer: String) -> String {
    guard !pointer.isEmpty else { return argumentsPointer }
    return "\(argumentsPointer)\(arguments?.isString == true ? "#" : "")\(pointer)"
  }
}

extension CallMismatch.Kind {
  fileprivate init(_ violation: Violation, in arguments: JSONValue) {
    self =
      switch violation.keyword {
      case "required": .missing
      case "additionalProperties" where violation.property != nil: .undeclared
      case "unevaluatedProperties" where violation.property != nil: .undeclared
      // A union of types is a "type" that was spelt out, as in the schemas of optional parameters.
      case "type", "anyOf", "oneOf": Self.quotedNumber(violation, in: arguments) ?? .violation
      default: .violation
      }
  }

  private static func quotedNumber(_ violation: Violation, in arguments: JSONValue) -> Self? {
    let takesNumber = violation.expected.contains("number")
    guard !violation.expected.contains("string"),
      takesNumber || violation.expected.contains("integer"),
      let text = arguments.value(at: violation.instancePointer)?.string, text.isJSONNumber,
      let number = Double(text.description), takesNumber || number == number.rounded()
    else { return nil }
    return .quotedNumber(text.description)
  }
}
