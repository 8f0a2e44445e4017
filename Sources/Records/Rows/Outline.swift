/// Finds the turns, calls and texts of a row, whichever shape it has.
struct Outline: ~Copyable {
  private(set) var shape: Shape?
  private(set) var turns = Arena<TurnFields>()
  private(set) var calls = Arena<CallFields>()
  private(set) var passages = Arena<PassageFields>()
  private(set) var dialogue = 0..<0
  /// The place of `tools` on the tape, or -1.
  private(set) var tools = -1
  /// The list that a `tools` string holds.
  private(set) var decodedTools: JSONValue?
  /// The spelling of the list of tools, decoded or not.
  private(set) var toolsHash: RowHash?
  private(set) var keys = RootKeys()

  /// Whether there are tools, calls, or turns of tools, sound or not.
  private(set) var usesTools = false

  /// Whether the assistant says more than a label.
  private(set) var hasLongAnswer = false

  mutating func trace(
    _ root: JSONValue, parsing arguments: inout ArgumentDocuments
  ) throws(ReadError) {
    turns.removeAll()
    calls.removeAll()
    passages.removeAll()
    hasLongAnswer = false
    let keys = root.object.map { RootKeys($0) } ?? RootKeys()
    self.keys = keys
    shape = Shape.recognised(by: keys)
    let inputTools = keys.place(of: .input).flatMap { root.at($0)["tools"]?.index }
    tools = keys.place(of: .tools) ?? inputTools ?? -1
    decodedTools = try tools < 0 ? nil : list(in: root.at(tools), parsing: &arguments)
    let list = decodedTools ?? (tools < 0 ? nil : root.at(tools))
    toolsHash = list?.array == nil ? nil : list?.spellingHash
    traceThreads(of: root, keys)
    for position in 0..<turns.count {
      tracePassages(of: position, root)
      try traceCalls(of: position, root, parsing: &arguments)
    }
    let holdsToolTurn = turns.holdToolUse
    usesTools = tools >= 0 || keys.has(.functions) || holdsToolTurn
    if holdsToolTurn {
      Pairing.pair(turns: turns, calls: calls, root: root)
    }
  }

  private func list(
    in value: JSONValue, parsing arguments: inout ArgumentDocuments
  ) throws(ReadError) -> JSONValue? {
    guard let text = value.string, text.trimmed.first == UInt8(ascii: "[") else { return nil }
    let decoded = try arguments.parse(text)
    return decoded?.array == nil ? nil : decoded
  }

  private mutating func traceThreads(of root: JSONValue, _ keys: RootKeys) {
    dialogue = 0..<0
    switch shape {
    case .chat, .toolCalling:
      trace(.messages, root, keys.place(of: .messages))
      dialogue = 0..<turns.count
    case .shareGPT:
      trace(.conversations, root, keys.place(of: .conversations), spelling: .shareGPT)
      dialogue = 0..<turns.count
    case .promptCompletion, .kto:
      trace(.prompt, root, keys.place(of: .prompt), bare: .user)
      trace(.completion, root, keys.place(of: .completion), bare: .assistant)
    case .alpaca:
      trace(.system, root, keys.place(of: .system), bare: .system)
      trace(.instruction, root, keys.place(of: .instruction), bare: .user)
      trace(.input, root, keys.place(of: .input), bare: .user)
      trace(.output, root, keys.place(of: .output), bare: .assistant)
    case .preference: tracePreference(root, keys)
    case nil:
      // A row that misses a key is still a conversation if it has one.
      trace(.messages, root, keys.place(of: .messages))
    }
  }

  private mutating func tracePreference(_ root: JSONValue, _ keys: RootKeys) {
    trace(.prompt, root, keys.place(of: .prompt), bare: .user)
    trace(.messages, root, keys.place(of: .messages))
    trace(.conversations, root, keys.place(of: .conversations), spelling: .shareGPT)
    let input = keys.place(of: .input).flatMap { root.at($0)["messages"] }
    trace(.inputMessages, root, input?.index)
    trace(.chosen, root, keys.place(of: .chosen), bare: .assistant)
    trace(.rejected, root, keys.place(of: .rejected), bare: .assistant)
    trace(.preferredOutput, root, keys.place(of: .preferredOutput))
    trace(.nonPreferredOutput, root, keys.place(of: .nonPreferredOutput))
  }

  /// The turns of one thread: those of an array, or a bare string.
  private mutating func trace(
    _ thread: Thread, _ root: JSONValue, _ place: Int?,
    spelling: Turn.Spelling = .message, bare role: Role? = nil
  ) {
    guard let place else { return }
    let value = root.at(place)
    if let array = value.array {
      for (ordinal, message) in array.enumerated() {
        append(
          TurnFields(value: message.index, thread: thread, spelling: spelling, ordinal: ordinal),
          message)
      }
    } else if let role, value.kind != .object {
      var turn = TurnFields(value: place, thread: thread, spelling: .bare, ordinal: 0)
      turn.content = place
      turn.knownRole = role
      turns.append(turn)
    } else if thread == .chosen || thread == .rejected, value.kind == .object {
      var turn = TurnFields(value: place, thread: thread, spelling: spelling, ordinal: 0)
      turn.isAlone = true
      append(turn, value)
    }
  }

  private mutating func append(_ turn: TurnFields, _ message: JSONValue) {
    var turn = turn
    guard let members = message.object else {
      turns.append(turn)
      return
    }
    turn.memberCount = members.count
    for member in members { turn.note(member.key, at: member.value.index) }
    // LLaMA-Factory's preference rows spell the sides of a ShareGPT dialogue its way.
    if turn.isAlone, turn.role < 0, message["from"] != nil { turn.spelling = .shareGPT }
    if turn.spelling == .shareGPT, message["from"] == nil, turn.role >= 0 {
      turn.spelling = .message
    } else if turn.spelling == .shareGPT {
      turn.role = message["from"]?.index ?? -1
      turn.content = message["value"]?.index ?? -1
    }
    if turn.role >= 0, let name = message.at(turn.role).string {
      turn.knownRole = turn.spelling == .shareGPT ? Role(shareGPT: name) : Role(name)
    }
    turns.append(turn)
  }

  private mutating func tracePassages(of position: Int, _ root: JSONValue) {
    turns[position].firstPassage = passages.count
    let place = turns[position].content
    guard place >= 0 else { return }
    let content = root.at(place)
    if let text = content.string {
      noteLength(of: text, in: position)
      passages.append(PassageFields(value: place, turn: position, part: -1))
    } else if let parts = content.array {
      for (part, value) in parts.enumerated() {
        guard let text = value["text"], let bytes = text.string else { continue }
        noteLength(of: bytes, in: position)
        passages.append(PassageFields(value: text.index, turn: position, part: part))
      }
    }
    turns[position].passageCount = passages.count - turns[position].firstPassage
  }

  private mutating func noteLength(of text: Bytes, in position: Int) {
    if text.count >= RecordFeatures.longAnswerSize, turns[position].knownRole == .assistant {
      hasLongAnswer = true
    }
  }

  private mutating func traceCalls(
    of position: Int, _ root: JSONValue, parsing arguments: inout ArgumentDocuments
  ) throws(ReadError) {
    turns[position].firstCall = calls.count
    let place = turns[position].toolCalls
    guard place >= 0, let elements = root.at(place).array else { return }
    for (ordinal, element) in elements.enumerated() {
      var call = CallFields(value: element.index, turn: position, ordinal: ordinal)
      call.note(element)
      if call.arguments >= 0, let text = root.at(call.arguments).string {
        let decoded = try arguments.parse(text)
        call.decodedTape = decoded?.tape
        call.decodedStrings = decoded?.strings
      }
      calls.append(call)
    }
    turns[position].callCount = calls.count - turns[position].firstCall
  }
}

extension Arena<TurnFields> {
  /// Whether a turn calls a tool or speaks for one.
  fileprivate var holdToolUse: Bool {
    for position in 0..<count {
      let turn = self[position]
      if turn.toolCalls >= 0 || turn.toolCallID >= 0 { return true }
      if turn.knownRole == .tool || turn.knownRole == .function { return true }
    }
    return false
  }
}

extension TurnFields {
  fileprivate mutating func note(_ key: Bytes, at place: Int) {
    if key == "role" {
      role = place
    } else if key == "content" {
      content = place
    } else if key == "tool_calls" {
      toolCalls = place
    } else if key == "tool_call_id" {
      toolCallID = place
    } else if key == "name" {
      name = place
    }
  }
}

extension CallFields {
  fileprivate mutating func note(_ element: JSONValue) {
    guard let members = element.object else { return }
    for member in members {
      if member.key == "id" {
        id = member.value.index
      } else if member.key == "type" {
        type = member.value.index
      } else if member.key == "function" {
        function = member.value.index
        name = member.value["name"]?.index ?? -1
        arguments = member.value["arguments"]?.index ?? -1
      }
    }
  }
}
