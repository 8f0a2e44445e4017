import Records
import Text

extension KeySelector {
  /// Adds the text that counts to `text`.
  ///
  /// - Returns: Whether the row has such a text at all, be it empty.
  func append(_ record: Record, to text: inout NormalizedText) -> Bool {
    switch source {
    case .path(let path):
      // Gathered first: a closure cannot capture `text`, which is not copyable.
      var values: [JSONValue] = []
      path.visit(record.root) { values.append($0) }
      for value in values { text.append(everythingIn: value) }
      return !values.isEmpty
    case .all, .prompt, .response:
      if record.turns.isEmpty {
        guard let string = bareText(of: record) else { return false }
        text.append(string)
        return true
      }
      var isFound = false
      for turn in record.turns where counts(turn, in: record) {
        isFound = true
        for passage in turn.passages { text.append(passage.bytes) }
        for call in turn.calls { text.append(call) }
      }
      return isFound
    }
  }

  /// The strings of the text that counts, without those inside of tool calls.
  func pieces(of record: Record) -> [Bytes] {
    switch source {
    case .path(let path):
      var pieces: [Bytes] = []
      path.visit(record.root) { value in
        if let string = value.string { pieces.append(string) }
      }
      return pieces
    case .all, .prompt, .response:
      if record.turns.isEmpty { return bareText(of: record).map { [$0] } ?? [] }
      return record.turns.filter { counts($0, in: record) }
        .flatMap { $0.passages.map(\.bytes) }
    }
  }

  /// A row of no shape has one text all the same if it is a document.
  private func bareText(of record: Record) -> Bytes? {
    source == .all ? record.value(of: .text)?.string : nil
  }

  private func counts(_ turn: Turn, in record: Record) -> Bool {
    if turn.thread.isRejected { return false }
    switch source {
    case .prompt: return turn.role == .user
    case .response: return turn.role == .assistant
    default:
      if turn.role?.isInstruction == true || turn.thread == .system { return false }
      let isAnswer = turn.thread == .chosen || turn.thread == .preferredOutput
      return !(record.shape == .preference && isAnswer && turn.role != .user)
    }
  }
}

extension NormalizedText {
  fileprivate mutating func append(_ call: Call) {
    if let name = call.name?.string { append(name) }
    if let arguments = call.arguments { append(everythingIn: arguments) }
  }

  /// Strings as they are, and those inside arrays and objects with the keys in front.
  fileprivate mutating func append(everythingIn value: JSONValue) {
    if let string = value.string {
      append(string)
    } else if let array = value.array {
      for element in array { append(everythingIn: element) }
    } else if let object = value.object {
      for member in object {
        append(member.key)
        append(everythingIn: member.value)
      }
    } else if let number = value.integer {
      append("\(number)")
    } else if let number = value.number {
      append("\(number)")
    } else if let bool = value.bool {
      append("\(bool)")
    }
  }
}
