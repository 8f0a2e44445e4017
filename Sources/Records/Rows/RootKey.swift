/// The top-level keys that carry meaning in one of the shapes.
public enum RootKey: UInt8, Sendable, CaseIterable {
  case messages, tools, functions, parallelToolCalls, functionCall, weight
  case prompt, completion, label, chosen, rejected
  case input, preferredOutput, nonPreferredOutput
  case instruction, output, system, history
  case conversations, text, interactions, availableTools

  public var name: StaticString {
    switch self {
    case .messages: "messages"
    case .tools: "tools"
    case .functions: "functions"
    case .parallelToolCalls: "parallel_tool_calls"
    case .functionCall: "function_call"
    case .weight: "weight"
    case .prompt: "prompt"
    case .completion: "completion"
    case .label: "label"
    case .chosen: "chosen"
    case .rejected: "rejected"
    case .input: "input"
    case .preferredOutput: "preferred_output"
    case .nonPreferredOutput: "non_preferred_output"
    case .instruction: "instruction"
    case .output: "output"
    case .system: "system"
    case .history: "history"
    case .conversations: "conversations"
    case .text: "text"
    case .interactions: "interactions"
    case .availableTools: "available_tools"
    }
  }

  /// The keys of a length, so that most comparisons are one of integers.
  private static let byLength: [[RootKey]] = {
    var table = [[RootKey]](repeating: [], count: 24)
    for key in allCases { table[key.name.utf8CodeUnitCount].append(key) }
    return table
  }()

  public init?(_ name: Bytes) {
    guard name.count < Self.byLength.count else { return nil }
    guard let key = Self.byLength[name.count].first(where: { name == $0.name }) else { return nil }
    self = key
  }
}

/// Which known keys a row has at its top, and where their values are on the tape.
struct RootKeys {
  private(set) var present: RootKeySet = []
  /// Whether there is a key that no shape knows.
  private(set) var hasUnknown = false
  private var places: InlineArray<22, Int> = .init(repeating: 0)

  init() {}

  init(_ object: JSONObject) {
    for member in object {
      guard let key = RootKey(member.key) else {
        hasUnknown = true
        continue
      }
      guard !has(key) else { continue }
      present.insert(key)
      places[Int(key.rawValue)] = member.value.index
    }
  }

  func has(_ key: RootKey) -> Bool { present.contains(key) }

  func place(of key: RootKey) -> Int? { has(key) ? places[Int(key.rawValue)] : nil }
}
