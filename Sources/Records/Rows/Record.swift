/// A row of a dataset: a JSON object, with what its shape makes of it.
///
/// A view that copies nothing, valid only while the row is being looked at. All of it is O(1)
/// unless it says otherwise.
@safe @frozen
public struct Record {
  @usableFromInline let fields: UnsafePointer<RecordFields>

  @inlinable init(fields: UnsafePointer<RecordFields>) { self.fields = fields }

  /// The row's text without its line end.
  @inlinable public var line: Bytes { fields.pointee.line }

  /// The row itself, always an object.
  @inlinable public var root: JSONValue { fields.pointee.root }

  /// Which shape the row has by itself, or `nil` where it has none of the seven.
  @inlinable public var shape: Shape? { fields.pointee.shape }

  /// Which shape the file's first row has.
  @inlinable public var fileShape: Shape? { fields.pointee.fileShape }

  /// What was noticed of the row's JSON as a whole.
  @inlinable public var traits: RecordTraits { fields.pointee.traits }

  /// Kinds of characters that stand somewhere in the row or its decoded strings and arguments, for
  /// a quick no.
  @inlinable public var characters: CharacterTraits { fields.pointee.characters }

  /// What the row has, for passing over the rules that need what it has not.
  @inlinable public var features: RecordFeatures { fields.pointee.features }

  /// How deep the row nests; a flat object is 1.
  @inlinable public var depth: Int { fields.pointee.depth }

  /// XXH3-128 of the row's canonical form.
  @inlinable public var hash: RowHash { fields.pointee.hash }

  /// The value of `tools`, whatever it is; OpenAI's preference rows have it in `input`.
  @inlinable
  public var tools: JSONValue? { fields.pointee.tools < 0 ? nil : value(fields.pointee.tools) }

  /// The JSON Pointer of ``tools``.
  public var toolsPointer: String { root["tools"] == nil ? "/input/tools" : "/tools" }

  /// The list of ``tools``, also where that is a string of JSON.
  @inlinable
  public var declaredTools: JSONValue? { fields.pointee.decodedTools ?? tools }

  /// What ``JSONValue/spellingHash`` says of ``declaredTools``; `nil` where they are no list.
  @inlinable public var toolsHash: RowHash? { fields.pointee.toolsHash }

  /// The JSON Pointer of ``declaredTools``.
  public var declaredToolsPointer: String {
    fields.pointee.decodedTools == nil ? toolsPointer : "\(toolsPointer)#"
  }

  /// Every turn of every thread: also a bare `prompt` string is a turn of the user.
  @inlinable
  public var turns: TurnList { TurnList(fields: fields, range: 0..<fields.pointee.turnCount) }

  /// The one conversation of a chat, tool-calling or ShareGPT row; empty for other shapes.
  @inlinable
  public var dialogue: TurnList { TurnList(fields: fields, range: fields.pointee.dialogue) }

  /// Every tool call of every turn.
  @inlinable
  public var calls: CallList { CallList(fields: fields, range: 0..<fields.pointee.callCount) }

  /// Every text of every turn: string contents, and the text parts of the others.
  @inlinable
  public var passages: PassageList {
    PassageList(fields: fields, range: 0..<fields.pointee.passageCount)
  }

  /// Which of the keys that some shape knows stand at the top.
  public var knownKeys: RootKeySet { fields.pointee.keys.present }

  /// Whether there is a key at the top that no shape knows.
  public var hasUnknownKeys: Bool { fields.pointee.keys.hasUnknown }

  /// The value of a key at the top; of the first, where it is repeated.
  public func value(of key: RootKey) -> JSONValue? {
    fields.pointee.keys.place(of: key).map { value($0) }
  }

  @inlinable
  func value(_ index: Int) -> JSONValue { fields.pointee.root.at(index) }
}

/// What a row's JSON as a whole has.
public struct RecordTraits: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// An object that holds the same key twice, at any depth.
  public static let repeatedKey = RecordTraits(rawValue: 1 << 0)

  /// An integer outside ±2⁵³.
  public static let bigInteger = RecordTraits(rawValue: 1 << 1)

  /// A number with a fraction or an exponent.
  public static let fraction = RecordTraits(rawValue: 1 << 2)

  /// A key that is empty, begins with `$`, or holds white space or control characters at an edge.
  public static let oddKey = RecordTraits(rawValue: 1 << 3)
}
