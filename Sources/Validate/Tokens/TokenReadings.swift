import Records
import Text

/// How many tokens the parts of a row have, each counted when a rule first asks.
///
/// Counted are the texts of all turns, the calls and the tools as JSON, and for every message with a
/// role ``messageOverhead`` tokens for the marks that a chat template puts around it.
public final class TokenReadings {
  /// ChatML's: the mark of the beginning, the role, the mark of the end, a line feed.
  static let messageOverhead = 4

  /// How many lists of tools are remembered.
  private static let toolsLimit = 1000

  /// `nil` where tokens are estimated.
  private let counter: TokenCounter?
  /// By how the list is spelt: most rows repeat that of the one in front.
  private var tokensOfTools: [RowHash: Int] = [:]
  /// What is not a text of the row is put together here.
  private var buffer: [UInt8] = []
  private var row: RowTokens?

  init(_ tokenizer: Tokenizer?) { counter = tokenizer.map { TokenCounter($0) } }

  var isExact: Bool { counter != nil }

  /// Makes room for the next row.
  func forget() { row = nil }

  /// The tokens of a text.
  func count(_ text: Bytes) -> Int { counter?.count(text) ?? TokenEstimate.count(text) }

  /// The tokens of a row.
  ///
  /// - Complexity: O(*n*) the first time, then O(1).
  func tokens(of record: Record) -> RowTokens {
    if let row { return row }
    var tokens = RowTokens(tools: record.tools.map { count(tools: $0) } ?? 0)
    tokens.turns.reserveCapacity(record.turns.count)
    for turn in record.turns { tokens.turns.append(count(turn)) }
    row = tokens
    return tokens
  }

  private func count(_ turn: Turn) -> Int {
    var tokens = turn.spelling == .bare ? 0 : Self.messageOverhead
    for passage in turn.passages { tokens += count(passage.bytes) }
    for call in turn.calls {
      buffer.removeAll(keepingCapacity: true)
      buffer.append(call: call)
      tokens += countBuffer()
    }
    return tokens
  }

  private func count(tools: JSONValue) -> Int {
    let hash = tools.spellingHash
    if let known = tokensOfTools[hash] { return known }
    buffer.removeAll(keepingCapacity: true)
    if let text = tools.string { buffer += text } else { buffer.append(json: tools) }
    let tokens = countBuffer()
    if tokensOfTools.count == Self.toolsLimit { tokensOfTools.removeAll() }
    tokensOfTools[hash] = tokens
    return tokens
  }

  private func countBuffer() -> Int {
    unsafe buffer.withUnsafeBufferPointer { memory in unsafe count(Bytes(memory)) }
  }
}
