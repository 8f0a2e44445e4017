import Records
import Settings

struct LengthBounds: RowRule {
  static let id: RuleID = "content/length-bounds"
  static let summary = "The text of a turn is shorter or longer than its role allows."
  static let rationale = """
    Answers of a word and answers of a page are often failures of the generator. Bounds are set \
    per role, as in `assistant: {min_bytes: 20, max_bytes: 4000}`; there are none by default.
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

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for turn in record.turns {
      guard let role = turn.role else { continue }
      let bounds = bounds(of: role)
      guard bounds.areSet else { continue }
      let size = turn.passages.reduce(0) { $0 + $1.bytes.count }
      // An empty text is a matter of `content/empty`.
      guard size > 0 else { continue }
      if let minimum = bounds.minimum, size < minimum {
        defects.append(Defect(.tooShort(size, role, minimum), at: turn.contentPointer))
      } else if let maximum = bounds.maximum, size > maximum {
        defects.append(Defect(.tooLong(size, role, maximum), at: turn.contentPointer))
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
  /// In bytes of decoded text.
  struct Bounds: Sendable {
    let minimum: Int?
    let maximum: Int?

    init(_ role: String, _ options: inout OptionReader) throws(SettingsError) {
      guard let node = options.take(role) else {
        minimum = nil
        maximum = nil
        return
      }
      var reader = try OptionReader(owner: "\"\(role)\"", mapping: node)
      minimum = try reader.take("min_bytes", as: Int.self)
      maximum = try reader.take("max_bytes", as: Int.self)
      try reader.finish()
    }

    var areSet: Bool { minimum != nil || maximum != nil }
  }
}

extension Message {
  fileprivate static func tooShort(_ size: Int, _ role: Role, _ limit: Int) -> Message {
    "text of the \(role.rawValue) has \(size) bytes, fewer than the minimum of \(limit)"
  }

  fileprivate static func tooLong(_ size: Int, _ role: Role, _ limit: Int) -> Message {
    "text of the \(role.rawValue) has \(size) bytes, more than the maximum of \(limit)"
  }
}
