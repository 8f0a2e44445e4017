import Records
import Settings

struct TypeMismatch: RowRule {
  static let id: RuleID = "format/type-mismatch"
  static let summary = "A key of the format holds a JSON value of the wrong type."
  static let rationale = """
    Arrow infers one type for each column and fails on a second, and loaders iterate whatever they \
    are given: a string where messages should be is read as a conversation of letters.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let shape = record.shape else { return [] }
    var defects: [Defect] = []
    let known = shape.keys
    for key in record.knownKeys where known.contains(key) {
      guard let value = record.value(of: key) else { continue }
      if let wanted = expectation(of: key, record), !wanted.kinds.contains(value.kind) {
        defects.append(
          Defect(.wrong(key.name, value.kind, wanted: wanted.words), at: "/\(key.name)"))
      } else if key == .input, let messages = value["messages"], messages.array == nil {
        defects.append(
          Defect(.wrong("messages", messages.kind, wanted: "an array"), at: "/input/messages"))
      }
    }
    for turn in record.turns where turn.spelling != .bare {
      guard turn.value.kind != .object, turn.thread.holdsMessages else { continue }
      defects.append(Defect(.notAMessage(turn.value.kind), at: turn.pointer))
    }
    return defects
  }

  /// What a key may hold; `nil` where another rule looks at it.
  private func expectation(of key: RootKey, _ record: Record) -> Expectation? {
    switch key {
    case .messages, .conversations, .preferredOutput, .nonPreferredOutput: .list
    case .prompt, .completion: .text
    case .chosen, .rejected: .side
    case .instruction, .system: .string
    case .output: .answer
    case .input: record.knownKeys.contains(.preferredOutput) ? .object : .string
    case .history, .functions: .optionalList
    case .functionCall: .choice
    case .weight: .number
    default: nil
    }
  }
}

extension Thread {
  /// Whether its elements are messages wherever it is an array.
  fileprivate var holdsMessages: Bool {
    switch self {
    case .instruction, .input, .output, .system: false
    default: true
    }
  }
}

extension Message {
  fileprivate static func wrong(_ key: StaticString, _ kind: JSONKind, wanted: String) -> Message {
    "\"\(key)\" is \(kind) instead of \(wanted)"
  }

  fileprivate static func notAMessage(_ kind: JSONKind) -> Message {
    "a message is \(kind) instead of an object"
  }
}
