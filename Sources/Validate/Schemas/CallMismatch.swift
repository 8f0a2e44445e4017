import Records
import Schema

/// Where the arguments of a call do not fit the schema of the called tool.
struct CallMismatch {
  let call: Call
  let violation: Violation

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
      mismatches += violations.map { CallMismatch(call: call, violation: $0) }
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
