import Records

/// The tokens of a row's parts.
struct RowTokens {
  /// Of the definitions of tools, which a template puts in front.
  var tools: Int
  /// By turn.
  var turns: [Int] = []

  /// Of the longest side.
  func total(of record: Record) -> Int {
    record.sides.map { total(of: $0, in: record) }.max() ?? 0
  }

  func total(of side: RowSide, in record: Record) -> Int {
    zip(record.turns, turns).reduce(tools) { $0 + (side.has($1.0.thread) ? $1.1 : 0) }
  }

  /// How many tokens stand in front of a turn of a side.
  ///
  /// - Parameter position: Among all turns of the row.
  func before(_ position: Int, of side: RowSide, in record: Record) -> Int {
    zip(record.turns, turns).prefix(position)
      .reduce(tools) { $0 + (side.has($1.0.thread) ? $1.1 : 0) }
  }

  /// The turn in which the token behind `limit` is, among those of a side; `nil` in the tools.
  func turn(at limit: Int, of side: RowSide, in record: Record) -> Turn? {
    var passed = tools
    guard passed <= limit else { return nil }
    for (turn, tokens) in zip(record.turns, turns) where side.has(turn.thread) {
      passed += tokens
      if passed > limit { return turn }
    }
    return nil
  }
}

/// What a trainer sees at once: a row, or the prompt of a preference row with one of its answers.
enum RowSide: CaseIterable {
  case whole
  case preferred
  case rejected

  func has(_ thread: Thread) -> Bool {
    switch (self, thread) {
    case (.preferred, .rejected), (.preferred, .nonPreferredOutput): false
    case (.rejected, .chosen), (.rejected, .preferredOutput): false
    default: true
    }
  }

  static let one: [RowSide] = [.whole]
  static let both: [RowSide] = [.preferred, .rejected]
}

extension Record {
  var sides: [RowSide] { shape == .preference ? RowSide.both : RowSide.one }

  /// The position, among all turns, of the first that is trained on in a side.
  func firstAnswer(of side: RowSide) -> Int? {
    turns.indices.first { isAnswer(turns[$0], of: side) }
  }

  func lastAnswer(of side: RowSide) -> Int? {
    turns.indices.last { isAnswer(turns[$0], of: side) }
  }

  /// A turn of the assistant outside the prompt.
  private func isAnswer(_ turn: Turn, of side: RowSide) -> Bool {
    turn.role == .assistant && side.has(turn.thread) && isAnswer(turn)
  }
}
