import Records

/// The way to a value: a JSON Pointer once somebody asks for it.
struct Way {
  enum Step {
    case member(Bytes)
    case element(Int)
  }

  /// What stands in front, as `/messages/2/tool_calls/0/function/arguments#`.
  let base: String
  var steps: [Step] = []

  init(base: String = "") { self.base = base }

  init(_ step: Step) {
    base = ""
    steps = [step]
  }

  var pointer: String {
    steps.reduce(into: base) { pointer, step in
      switch step {
      case .member(let key): pointer += "/\(key.description.pointerToken)"
      case .element(let position): pointer += "/\(position)"
      }
    }
  }

  func pointer(ofMember key: Bytes) -> String { "\(pointer)/\(key.description.pointerToken)" }
}

extension JSONValue {
  /// Calls `body` with the value and all inside it, in the order of the text.
  func walk(from base: String = "", _ body: (JSONValue, Way) -> Void) {
    var way = Way(base: base)
    visit(&way, body)
  }

  /// The same from a place that is known.
  func visit(_ way: inout Way, _ body: (JSONValue, Way) -> Void) {
    body(self, way)
    if let members = object {
      for member in members {
        way.steps.append(.member(member.key))
        member.value.visit(&way, body)
        way.steps.removeLast()
      }
    } else if let elements = array {
      for (position, element) in elements.enumerated() {
        way.steps.append(.element(position))
        element.visit(&way, body)
        way.steps.removeLast()
      }
    }
  }
}

extension Record {
  /// Calls `body` with every value of the row, then with those of its calls' decoded arguments.
  func walk(_ body: (JSONValue, Way) -> Void) {
    root.walk(body)
    for call in calls {
      call.decodedArguments?.walk(from: "\(call.argumentsPointer)#", body)
    }
  }
}
