/// Who speaks in a turn.
@frozen
public enum Role: String, Sendable, CaseIterable, BitwiseCopyable {
  case system
  case developer
  case user
  case assistant
  case tool
  /// The deprecated ancestor of ``tool``.
  case function

  /// As `messages` spell it.
  @inlinable
  init?(_ name: Bytes) {
    if name == "user" {
      self = .user
    } else if name == "assistant" {
      self = .assistant
    } else if name == "system" {
      self = .system
    } else if name == "tool" {
      self = .tool
    } else if name == "developer" {
      self = .developer
    } else if name == "function" {
      self = .function
    } else {
      return nil
    }
  }

  /// As ShareGPT's `from` spells it, whose own words come first.
  init?(shareGPT name: Bytes) {
    if name == "human" {
      self = .user
    } else if name == "gpt" || name == "function_call" {
      self = .assistant
    } else if name == "observation" {
      self = .tool
    } else {
      self.init(name)
    }
  }

  /// The position among all roles.
  @inlinable
  public var ordinal: Int {
    switch self {
    case .system: 0
    case .developer: 1
    case .user: 2
    case .assistant: 3
    case .tool: 4
    case .function: 5
    }
  }

  /// Instructions rather than conversation.
  @inlinable public var isInstruction: Bool { self == .system || self == .developer }
}
