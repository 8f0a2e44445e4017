import CBytes

/// Turns lines into records, one at a time, reusing its memory.
///
/// One worker owns one parser. A ``Record`` is a view of the parser's memory: the next call to
/// ``record(from:fileShape:)`` overwrites it.
///
/// - Note: `@unchecked Sendable` holds because a parser has one owner at a time: a worker takes it
///   from the pool and puts it back.
public final class RecordParser: @unchecked Sendable {
  private var parser: JSONParser
  private let document: JSONDocument
  private var argumentDocuments: ArgumentDocuments
  private var canonical = CanonicalForm()
  private var characters = CharacterTable()
  private var outline = Outline()
  private let fields: UnsafeMutablePointer<RecordFields>

  public init() throws(ReadError) {
    parser = try JSONParser()
    document = try JSONDocument()
    argumentDocuments = try ArgumentDocuments()
    fields = .allocate(capacity: 1)
  }

  deinit { fields.deallocate() }

  /// Reads a line as a row.
  ///
  /// What is wrong with it, and what kinds of characters it has, is noted in the line.
  ///
  /// - Parameters:
  ///   - line: Not blank; a line of a ``Block``, which is padded as simdjson needs it.
  ///   - fileShape: What ``shape(of:)`` says of the file's first row.
  /// - Returns: `nil` where the line is no row.
  public func record(from line: inout Line, fileShape: Shape?) throws(ReadError) -> Record? {
    guard var root = try root(of: &line) else { return nil }
    line.characters = characters.traits(of: line.bytes)
    if line.characters.contains(.escaped), line.faults.isEmpty {
      line.faults = LoneSurrogates.faults(in: line.bytes)
      if !line.faults.isEmpty { root = mended(line) ?? root }
    }
    // A mended row is equal to one of the same bytes only: what was put in place of its faults is
    // the same for different ones.
    canonical.write(root)
    let hash = line.faults.isEmpty ? canonical.hash : RowHash(of: line.bytes)
    argumentDocuments.removeAll()
    try outline.trace(root, parsing: &argumentDocuments)
    if line.characters.contains(.escaped) { unescapeTraits(of: &line, root) }
    let traits = canonical.traits.union(argumentDocuments.traits)
    var features = outline.usesTools ? RecordFeatures.toolUse : []
    if !traits.isEmpty { features.insert(.unusualJSON) }
    if line.characters.isUnusual { features.insert(.unusualCharacters) }
    fields.initialize(
      to: RecordFields(
        line: line.bytes, root: root, shape: outline.shape,
        fileShape: fileShape ?? outline.shape, traits: traits, characters: line.characters,
        features: features, depth: canonical.depth, hash: hash, tools: outline.tools,
        decodedTools: outline.decodedTools, toolsHash: outline.toolsHash,
        keys: outline.keys,
        turns: outline.turns.base, turnCount: outline.turns.count, dialogue: outline.dialogue,
        calls: outline.calls.base, callCount: outline.calls.count,
        passages: outline.passages.base, passageCount: outline.passages.count))
    return Record(fields: fields)
  }

  /// Reads a line as a row for the sake of its texts: depth, hash, traits and kinds of characters,
  /// which only rules look at, are not worked out and empty.
  ///
  /// - Parameter bytes: A line of a ``Block``, with or without its end.
  /// - Returns: `nil` where the line is no row.
  public func textRecord(from bytes: Bytes) throws(ReadError) -> Record? {
    var line = Line(
      bytes: bytes, ending: .lineFeed, hasByteOrderMark: false, followsBlankLine: false,
      followsCarriageReturn: false)
    guard let root = try root(of: &line) else { return nil }
    argumentDocuments.removeAll()
    try outline.trace(root, parsing: &argumentDocuments)
    fields.initialize(
      to: RecordFields(
        line: bytes, root: root, shape: outline.shape, fileShape: outline.shape, traits: [],
        characters: [], features: [], depth: 0, hash: RowHash(high: 0, low: 0),
        tools: outline.tools, keys: outline.keys,
        turns: outline.turns.base, turnCount: outline.turns.count, dialogue: outline.dialogue,
        calls: outline.calls.base, callCount: outline.calls.count,
        passages: outline.passages.base, passageCount: outline.passages.count))
    return Record(fields: fields)
  }

  private func root(of line: inout Line) throws(ReadError) -> JSONValue? {
    // One size for all usual lines, so that a parser is not made anew for each longer one.
    try parser.reserve(max(line.bytes.count, 1 << 16), for: document)
    if let root = parser.parse(line.bytes, into: document) {
      if root.object != nil { return root }
      line.faults = [Fault(.notAnObject(root.kind), at: 0..<line.bytes.count)]
      return nil
    }
    line.faults = StrictScanner.faults(in: line.bytes)
    if line.faults.isEmpty {
      // The parser and the scanner disagree; what was not understood has not passed.
      line.faults = [Fault(.syntax("the parser refuses the row"), at: 0..<line.bytes.count)]
    }
    guard line.faults.allSatisfy(\.isMendable) else { return nil }
    return mended(line)
  }

  private func mended(_ line: Line) -> JSONValue? {
    let mending = Mending(line.bytes, faults: line.faults)
    return parser.parse(mending.bytes, into: document)
  }

  /// Adds the traits of what the row's escapes stand for, also of those inside arguments.
  private func unescapeTraits(of line: inout Line, _ root: JSONValue) {
    line.characters.formUnion(characters.traits(ofStringsIn: root))
    for position in 0..<outline.calls.count {
      let call = outline.calls[position]
      guard let tape = call.decodedTape, let strings = call.decodedStrings else { continue }
      let arguments = JSONValue(tape: tape, strings: strings, index: 1)
      line.characters.formUnion(characters.traits(ofStringsIn: arguments))
    }
  }
}
