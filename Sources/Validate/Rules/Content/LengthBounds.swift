import Records
import Settings

struct LengthBounds: TextRule {
  static let id: RuleID = "content/length-bounds"
  static let summary = "The text of a turn is shorter or longer than its role allows."
  static let rationale = """
    Answers of a word and answers of a page are often failures of the generator. Bounds are set \
    per role, as in `assistant: {min_bytes: 20, max_tokens: 1000}`; there are none by default. \
    Tokens are those of `--tokenizer`, or estimated.
    """
  static let severity: Severity = .warning

  private let system: Bounds
  private let user: Bounds
  private let assistant: Bounds
  private let tool: Bounds

  init(options: inout OptionReader) throws(SettingsError) {
    system = try Bounds("system", &options)
    user = try Bounds("user", &options)
    assistant = try Bounds("assistant", &options)
    tool = try Bounds("tool", &options)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns {
      guard let role = turn.role else { continue }
      let bounds = bounds(of: role)
      guard bounds.bytes.areSet || bounds.tokens.areSet else { continue }
      let size = turn.passages.reduce(0) { $0 + $1.bytes.count }
      // An empty text is a matter of `content/empty`.
      guard size > 0 else { continue }
      if let breach = bounds.bytes.breach(of: size) {
        defects.append(Defect(.outside(breach, "\(size) bytes", role), at: turn.contentPointer))
      } else if bounds.tokens.areSet {
        let tokens = turn.passages.reduce(0) { $0 + readings.tokens.count($1.bytes) }
        guard let breach = bounds.tokens.breach(of: tokens) else { continue }
        defects.append(
          Defect(.outside(breach, readings.spelled(tokens), role), at: turn.contentPointer))
      }
    }
    return defects
  }

  private func bounds(of role: Role) -> Bounds {
    switch role {
    case .system, .developer: system
    case .user: user
    case .assistant: assistant
    case .tool, .function: tool
    }
  }
}

extension LengthBounds {
  /// What the texts of a role may have.
  struct Bounds: Sendable {
    let bytes: SizeRange
    let tokens: SizeRange

    init(_ role: String, _ options: inout OptionReader) throws(SettingsError) {
      guard let node = options.take(role) else {
        bytes = SizeRange()
        tokens = SizeRange()
        return
      }
      var reader = try OptionReader(owner: "\"\(role)\"", mapping: node)
      bytes = SizeRange(
        minimum: try reader.take("min_bytes", as: Int.self),
        maximum: try reader.take("max_bytes", as: Int.self))
      tokens = SizeRange(
        minimum: try reader.take("min_tokens", as: Int.self),
        maximum: try reader.take("max_tokens", as: Int.self))
      try reader.finish()
    }
  }

  struct SizeRange: Sendable {
    var minimum: Int?
    var maximum: Int?

    var areSet: Bool { minimum != nil || maximum != nil }

    /// What a size is beyond, in words; `nil` where it is inside.
    func breach(of size: Int) -> String? {
      if let minimum, size < minimum { return "fewer than the minimum of \(minimum)" }
      if let maximum, size > maximum { return "more than the maximum of \(maximum)" }
      return nil
    }
  }
}

extension Message {
  fileprivate static func outside(_ breach: String, _ size: String, _ role: Role) -> Message {
    "text of the \(role.rawValue) has \(size), \(breach)"
  }
}
