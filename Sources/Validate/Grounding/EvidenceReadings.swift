import Records

/// What the figures of a row's turns and tools are evidence of, read when first asked for.
///
/// Every call and the answer look through all that was said in front of them, so that without this
/// a row of many calls would be read as many times. Tools stay known while rows repeat them.
final class EvidenceReadings {
  private let spelling: Evidence.Spelling

  /// By the position of the turn; those of rows before it leave their memory.
  private var turns: [Evidence] = []
  private var isRead: [Bool] = []
  private var tools: Evidence?
  private var toolsHash: RowHash?

  init(_ spelling: Evidence.Spelling) { self.spelling = spelling }

  /// Makes room for the next row.
  func forget() {
    guard !isRead.isEmpty || tools != nil else { return }
    isRead.removeAll(keepingCapacity: true)
    if toolsHash == nil { tools = nil }
  }

  /// What a turn gives, its calls' arguments among it.
  ///
  /// - Complexity: O(*n*) the first time, then O(1).
  func evidence(of turn: Turn, at position: Int) -> Evidence {
    while isRead.count <= position { isRead.append(false) }
    while turns.count <= position { turns.append(Evidence()) }
    guard !isRead[position] else { return turns[position] }
    var evidence = Evidence()
    swap(&evidence, &turns[position])
    evidence.removeAll()
    Context.forEachPiece(of: turn) { piece in
      evidence.read(piece, spelling)
      return true
    }
    isRead[position] = true
    turns[position] = evidence
    return evidence
  }

  /// What the declarations of the row's tools give.
  func evidence(ofToolsOf record: Record) -> Evidence {
    // The hash is that of a list; tools may be a string of JSON as well.
    let hash = record.tools?.array == nil ? nil : record.toolsHash
    if let tools, hash == toolsHash { return tools }
    var evidence = Evidence()
    Context.visit(record.tools) { piece in
      evidence.read(piece, spelling)
      return true
    }
    toolsHash = hash
    tools = evidence
    return evidence
  }

  /// What a text beside the turns gives.
  func evidence(of text: Bytes) -> Evidence {
    var evidence = Evidence()
    evidence.read(.text(text), spelling)
    return evidence
  }
}
