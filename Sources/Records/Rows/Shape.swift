/// The forms that training data comes in.
@frozen
public enum Shape: String, Sendable, CaseIterable {
  case chat
  case toolCalling = "tool-calling"
  case preference
  case kto = "KTO"
  case promptCompletion = "prompt/completion"
  case alpaca = "Alpaca"
  case shareGPT = "ShareGPT"

  /// The position among all shapes.
  @inlinable
  public var ordinal: Int {
    switch self {
    case .chat: 0
    case .toolCalling: 1
    case .preference: 2
    case .kto: 3
    case .promptCompletion: 4
    case .alpaca: 5
    case .shareGPT: 6
    }
  }

  /// What a loader tells apart: chat with and without tools is one format to it.
  public var loaderFormat: Shape { self == .toolCalling ? .chat : self }

  /// The keys without which a row is not of this shape, with the alternatives of each.
  public var requiredKeys: [[RootKey]] {
    switch self {
    case .chat: [[.messages]]
    case .toolCalling: [[.messages], [.tools, .functions]]
    case .preference: [[.chosen, .preferredOutput], [.rejected, .nonPreferredOutput]]
    case .kto: [[.prompt], [.completion], [.label]]
    case .promptCompletion: [[.prompt], [.completion]]
    case .alpaca: [[.instruction], [.output]]
    case .shareGPT: [[.conversations]]
    }
  }

  /// The keys that belong to this shape beside the required ones.
  public var optionalKeys: [RootKey] {
    switch self {
    case .chat, .toolCalling:
      [.tools, .functions, .parallelToolCalls, .functionCall, .weight]
    case .preference: [.prompt, .input, .conversations, .messages, .system, .tools]
    case .kto: [.system, .tools]
    case .promptCompletion: [.system, .tools]
    case .alpaca: [.input, .system, .history]
    case .shareGPT: [.system, .tools]
    }
  }

  /// Required and optional keys together.
  public var keys: RootKeySet { Self.keys[self] ?? [] }

  private static let keys: [Shape: RootKeySet] = {
    var table: [Shape: RootKeySet] = [:]
    for shape in allCases {
      for key in shape.requiredKeys.joined() { table[shape, default: []].insert(key) }
      for key in shape.optionalKeys { table[shape, default: []].insert(key) }
    }
    return table
  }()

  /// From the most particular to the most general: the first that fits is meant.
  static let byPrecedence: [Shape] = [
    .preference, .toolCalling, .chat, .shareGPT, .kto, .promptCompletion, .alpaca,
  ]

  /// The required keys as sets, so that telling a row's shape allocates nothing.
  private static let requirements: [(shape: Shape, anyOf: [RootKeySet])] = byPrecedence.map {
    shape in
    (shape, shape.requiredKeys.map { keys in RootKeySet(keys) })
  }

  static func recognised(by keys: RootKeys) -> Shape? {
    requirements.first { requirement in
      requirement.anyOf.allSatisfy { $0.intersects(keys.present) }
    }?.shape
  }
}
