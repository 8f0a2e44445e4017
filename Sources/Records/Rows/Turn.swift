/// A message of a row.
@safe @frozen
public struct Turn {
  @usableFromInline let fields: UnsafePointer<RecordFields>
  /// Its position among all turns of the row.
  @usableFromInline let position: Int

  @inlinable
  init(fields: UnsafePointer<RecordFields>, position: Int) {
    self.fields = fields
    self.position = position
  }

  /// How a turn is written down.
  @frozen
  public enum Spelling: Sendable, BitwiseCopyable {
    /// `{"role": …, "content": …}`
    case message
    /// `{"from": …, "value": …}`
    case shareGPT
    /// A string, whose role its key tells.
    case bare
  }

  @inlinable var own: TurnFields { fields.pointee.turns[position] }

  /// The message as a whole: an object, a bare string, or what stands where a message should.
  @inlinable public var value: JSONValue { fields.pointee.root.at(own.value) }

  /// The position in its thread, from 0.
  @inlinable public var index: Int { own.ordinal }
  @inlinable public var thread: Thread { own.thread }
  @inlinable public var spelling: Spelling { own.spelling }

  /// The role, or `nil` where it is missing or none of the known ones.
  @inlinable public var role: Role? { own.knownRole }

  /// The value of `role` (or `from`), whatever it is.
  @inlinable public var roleValue: JSONValue? { optional(own.role) }

  /// The value of `content` (or `value`), or a bare turn itself.
  @inlinable public var content: JSONValue? { optional(own.content) }

  /// The content where it is a string.
  @inlinable public var text: Bytes? { content?.string }
  @inlinable public var name: JSONValue? { optional(own.name) }
  @inlinable public var toolCallID: JSONValue? { optional(own.toolCallID) }

  /// The value of `tool_calls`, whatever it is.
  @inlinable public var toolCalls: JSONValue? { optional(own.toolCalls) }

  /// The elements of `tool_calls`.
  @inlinable
  public var calls: CallList {
    CallList(fields: fields, range: own.firstCall..<own.firstCall + own.callCount)
  }

  /// The content's text: one, or one for each text part.
  @inlinable
  public var passages: PassageList {
    PassageList(fields: fields, range: own.firstPassage..<own.firstPassage + own.passageCount)
  }

  /// Whether the message has keys besides those that have properties here.
  @inlinable
  public var hasOtherKeys: Bool {
    let own = own
    var known = 0
    if own.role >= 0 { known += 1 }
    if own.content >= 0 { known += 1 }
    if own.name >= 0 { known += 1 }
    if own.toolCalls >= 0 { known += 1 }
    if own.toolCallID >= 0 { known += 1 }
    return spelling != .bare && own.memberCount != known
  }

  /// What a tool's turn answers; `nil` for turns of other roles.
  @inlinable
  public var answer: Answer? { own.answer }

  /// The call that a tool's turn answers, or came too late or too often for.
  @inlinable
  public var answeredCall: Call? {
    own.answeredCall < 0 ? nil : Call(fields: fields, position: own.answeredCall)
  }

  @inlinable
  func optional(_ index: Int) -> JSONValue? { index < 0 ? nil : fields.pointee.root.at(index) }
}

extension Turn {
  /// The JSON Pointer of the message.
  public var pointer: String {
    spelling == .bare || own.isAlone ? thread.pointer : "\(thread.pointer)/\(index)"
  }

  public var rolePointer: String { "\(pointer)/\(spelling == .shareGPT ? "from" : "role")" }

  public var contentPointer: String {
    switch spelling {
    case .message: "\(pointer)/content"
    case .shareGPT: "\(pointer)/value"
    case .bare: pointer
    }
  }
}

/// How a tool's turn stands to the calls that wait for an answer.
///
/// Calls wait from the assistant's turn that makes them to the next turn of anybody but a tool;
/// ids are compared within that group only, because real data uses them again.
@frozen
public enum Answer: Sendable, BitwiseCopyable {
  /// Answers a call that waits.
  case matched
  /// No call waits, and none of the row has its id.
  case orphan
  /// A call waits, but the turn does not say which it answers.
  case unidentified
  /// Calls wait, but none has its id.
  case mismatched
  /// The call has its answer already.
  case repeated
  /// The call was made before another turn came between.
  case late
}
