/// What ``RecordParser`` found in a row; ``Record``, ``Turn``, ``Call`` and ``Passage`` are views of it.
@usableFromInline
struct RecordFields {
  @usableFromInline var line: Bytes
  @usableFromInline var root: JSONValue
  @usableFromInline var shape: Shape?
  @usableFromInline var fileShape: Shape?
  @usableFromInline var traits: RecordTraits
  @usableFromInline var characters: CharacterTraits
  @usableFromInline var features: RecordFeatures
  @usableFromInline var depth: Int
  @usableFromInline var hash: RowHash
  @usableFromInline var tools: Int
  @usableFromInline var decodedTools: JSONValue?
  @usableFromInline var toolsHash: RowHash?
  var keys: RootKeys
  @usableFromInline var turns: UnsafePointer<TurnFields>
  @usableFromInline var turnCount: Int
  @usableFromInline var dialogue: Range<Int>
  @usableFromInline var calls: UnsafePointer<CallFields>
  @usableFromInline var callCount: Int
  @usableFromInline var passages: UnsafePointer<PassageFields>
  @usableFromInline var passageCount: Int
}

/// Places on the tape; -1 stands for a key that is not there.
@usableFromInline
struct TurnFields: BitwiseCopyable {
  @usableFromInline var value: Int
  @usableFromInline var role = -1
  @usableFromInline var content = -1
  @usableFromInline var name = -1
  @usableFromInline var toolCalls = -1
  @usableFromInline var toolCallID = -1
  @usableFromInline var knownRole: Role?
  @usableFromInline var thread: Thread
  @usableFromInline var spelling: Turn.Spelling
  @usableFromInline var ordinal: Int
  /// Whether the message is the whole thread rather than an element of an array.
  @usableFromInline var isAlone = false
  /// How many members the message has.
  @usableFromInline var memberCount = 0
  @usableFromInline var firstCall = 0
  @usableFromInline var callCount = 0
  @usableFromInline var firstPassage = 0
  @usableFromInline var passageCount = 0
  @usableFromInline var answeredCall = -1
  @usableFromInline var answer: Answer?

  @usableFromInline
  init(value: Int, thread: Thread, spelling: Turn.Spelling, ordinal: Int) {
    self.value = value
    self.thread = thread
    self.spelling = spelling
    self.ordinal = ordinal
  }
}

@usableFromInline
struct CallFields: BitwiseCopyable {
  @usableFromInline var value: Int
  @usableFromInline var turn: Int
  @usableFromInline var ordinal: Int
  @usableFromInline var id = -1
  @usableFromInline var type = -1
  @usableFromInline var function = -1
  @usableFromInline var name = -1
  @usableFromInline var arguments = -1
  @usableFromInline var result = -1
  /// The parsed text of `arguments`; `nil` where it is no string or no JSON.
  @usableFromInline var decodedTape: UnsafePointer<UInt64>?
  @usableFromInline var decodedStrings: UnsafePointer<UInt8>?

  @usableFromInline
  init(value: Int, turn: Int, ordinal: Int) {
    self.value = value
    self.turn = turn
    self.ordinal = ordinal
  }
}

@usableFromInline
struct PassageFields: BitwiseCopyable {
  /// The place of the string on the tape.
  @usableFromInline var value: Int
  @usableFromInline var turn: Int
  /// The position in an array of content parts, or -1 where content is the string itself.
  @usableFromInline var part: Int

  @usableFromInline
  init(value: Int, turn: Int, part: Int) {
    self.value = value
    self.turn = turn
    self.part = part
  }
}
