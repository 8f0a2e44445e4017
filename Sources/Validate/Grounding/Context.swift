import Records

/// What a turn can be grounded in: all that was said in front of it, the arguments of calls among
/// it, and what the row and the tools say beside.
///
/// A view of the record; nothing is copied.
struct Context {
  /// A text, or a number that stands in JSON by itself.
  enum Piece {
    case text(Bytes)
    case number(JSONValue)
  }

  let record: Record

  /// The turn in question, by its position among all turns of the row.
  let position: Int

  /// The top-level key whose text counts as well.
  let policyField: String

  let readings: TextReadings

  /// What the policy hint of the row says; `nil` where there is none.
  var policyHint: Bytes? {
    guard record.hasUnknownKeys, let members = record.root.object else { return nil }
    for member in members where member.key.elementsEqual(policyField.utf8) {
      return member.value.string
    }
    return nil
  }

  /// Calls `body` with every piece, the latest turn first, until it returns `false`.
  ///
  /// - Parameter isMeant: Whose turns are looked at; the policy hint and the declarations of the
  ///   tools are the system's.
  /// - Returns: Whether it never did.
  @discardableResult
  func forEachPiece(
    of isMeant: (Role?) -> Bool = { _ in true }, _ body: (Piece) -> Bool
  ) -> Bool {
    guard forEachTurn(of: isMeant, body) else { return false }
    guard isMeant(.system) else { return true }
    if let hint = policyHint, !body(.text(hint)) { return false }
    return Self.visit(record.tools, body)
  }

  /// The same for the turns alone.
  func forEachTurn(of isMeant: (Role?) -> Bool = { _ in true }, _ body: (Piece) -> Bool) -> Bool {
    let turns = record.turns
    var index = position - 1
    while index >= 0 {
      let turn = turns[index]
      index -= 1
      if turn.thread.isRejected || !isMeant(turn.role) { continue }
      guard Self.forEachPiece(of: turn, body) else { return false }
    }
    return true
  }

  /// The same for one turn.
  @discardableResult
  static func forEachPiece(of turn: Turn, _ body: (Piece) -> Bool) -> Bool {
    for call in turn.calls.reversed() {
      guard visit(call.arguments, body) else { return false }
    }
    if turn.passages.isEmpty {
      guard visit(turn.content, body) else { return false }
    }
    for passage in turn.passages {
      guard body(.text(passage.bytes)) else { return false }
    }
    return true
  }

  /// Calls `body` with what the figures of each turn, of the policy hint and of the tools give, in
  /// the order of ``forEachPiece(of:_:)``.
  func forEachEvidence(
    _ spelling: Evidence.Spelling, of isMeant: (Role?) -> Bool, _ body: (Evidence) -> Bool
  ) {
    let known = spelling == .digits ? readings.evidence : readings.evidenceInWords
    let turns = record.turns
    var index = position - 1
    while index >= 0 {
      let turn = turns[index]
      if !turn.thread.isRejected, isMeant(turn.role) {
        guard body(known.evidence(of: turn, at: index)) else { return }
      }
      index -= 1
    }
    guard isMeant(.system) else { return }
    if let hint = policyHint, !body(known.evidence(of: hint)) { return }
    if record.tools != nil { _ = body(known.evidence(ofToolsOf: record)) }
  }

  /// The same, for what the user, the assistant and the tools said.
  @discardableResult
  func forEachSaid(_ body: (Piece) -> Bool) -> Bool {
    forEachPiece(of: { $0?.isInstruction != true }, body)
  }

  /// Whether a text stands in a turn as it is.
  func mentions(_ text: Bytes) -> Bool {
    !forEachTurn { piece in
      guard case .text(let bytes) = piece else { return true }
      return bytes.range(of: text) == nil
    }
  }

  /// Calls `body` with the texts and numbers of a JSON value, keys left out.
  @discardableResult
  static func visit(_ value: JSONValue?, _ body: (Piece) -> Bool) -> Bool {
    guard let value else { return true }
    if let text = value.string { return body(.text(text)) }
    if value.number != nil { return body(.number(value)) }
    if let members = value.object {
      for member in members { guard visit(member.value, body) else { return false } }
    } else if let elements = value.array {
      for element in elements { guard visit(element, body) else { return false } }
    }
    return true
  }
}
