/// An element of a turn's `tool_calls`.
@safe @frozen
public struct Call {
  @usableFromInline let fields: UnsafePointer<RecordFields>
  /// Its position among all calls of the row.
  @usableFromInline let position: Int

  @inlinable
  init(fields: UnsafePointer<RecordFields>, position: Int) {
    self.fields = fields
    self.position = position
  }

  @inlinable var own: CallFields { fields.pointee.calls[position] }

  /// The element as a whole; an object if all is well.
  @inlinable public var value: JSONValue { fields.pointee.root.at(own.value) }

  /// The position in its turn, from 0.
  @inlinable public var index: Int { own.ordinal }

  /// The turn that makes the call.
  @inlinable public var turn: Turn { Turn(fields: fields, position: own.turn) }
  @inlinable public var id: JSONValue? { optional(own.id) }
  @inlinable public var type: JSONValue? { optional(own.type) }

  /// The value of `function`, whatever it is.
  @inlinable public var function: JSONValue? { optional(own.function) }

  /// `name` and `arguments` of the function.
  @inlinable public var name: JSONValue? { optional(own.name) }
  @inlinable public var arguments: JSONValue? { optional(own.arguments) }

  /// What the text of `arguments` says; `nil` where that is no string or not JSON.
  @inlinable
  public var decodedArguments: JSONValue? {
    guard let tape = own.decodedTape, let strings = own.decodedStrings else { return nil }
    return JSONValue(tape: tape, strings: strings, index: 1)
  }

  /// The first turn that answers the call, in time.
  @inlinable
  public var result: Turn? { own.result < 0 ? nil : Turn(fields: fields, position: own.result) }

  @inlinable
  func optional(_ index: Int) -> JSONValue? { index < 0 ? nil : fields.pointee.root.at(index) }
}

extension Call {
  /// The JSON Pointer of the element.
  public var pointer: String { "\(turn.pointer)/tool_calls/\(index)" }
  public var namePointer: String { "\(pointer)/function/name" }
  public var argumentsPointer: String { "\(pointer)/function/arguments" }
}
