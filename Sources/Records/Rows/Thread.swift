/// A run of turns in a row, and where it stands.
@frozen
public enum Thread: Sendable, BitwiseCopyable {
  case messages
  case conversations
  case inputMessages
  case prompt
  case completion
  case chosen
  case rejected
  case preferredOutput
  case nonPreferredOutput
  case instruction
  case input
  case output
  case system

  /// Whether it shows what not to do: there a bad answer is what is wanted.
  public var isRejected: Bool { self == .rejected || self == .nonPreferredOutput }

  /// Whether its first turn follows the last one of a prompt.
  var continuesPrompt: Bool {
    switch self {
    case .completion, .chosen, .rejected, .preferredOutput, .nonPreferredOutput: true
    default: false
    }
  }

  /// The JSON Pointer of the array, or of the string that is the whole thread.
  public var pointer: String {
    switch self {
    case .messages: "/messages"
    case .conversations: "/conversations"
    case .inputMessages: "/input/messages"
    case .prompt: "/prompt"
    case .completion: "/completion"
    case .chosen: "/chosen"
    case .rejected: "/rejected"
    case .preferredOutput: "/preferred_output"
    case .nonPreferredOutput: "/non_preferred_output"
    case .instruction: "/instruction"
    case .input: "/input"
    case .output: "/output"
    case .system: "/system"
    }
  }
}
