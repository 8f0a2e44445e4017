/// The parsed arguments of a row's calls, a document each, reused from row to row.
struct ArgumentDocuments: ~Copyable {
  private var parser: JSONParser
  private var documents: [JSONDocument] = []
  private var used = 0
  private var canonical = CanonicalForm()
  /// What the documents have of that which a row has too, wherever it stands.
  private(set) var traits: RecordTraits = []

  init() throws(ReadError) { parser = try JSONParser() }

  mutating func removeAll() {
    used = 0
    traits = []
  }

  /// The root of a string that is JSON, or `nil`.
  ///
  /// - Parameter text: A string on a tape; simdjson keeps the padding behind all its strings that
  ///   it needs behind an input.
  mutating func parse(_ text: Bytes) throws(ReadError) -> JSONValue? {
    if used == documents.count { documents.append(try JSONDocument()) }
    try parser.reserve(max(text.count, 256), for: documents[used])
    guard let root = parser.parse(text, into: documents[used]) else { return nil }
    used += 1
    canonical.write(root)
    traits.formUnion(canonical.traits.intersection([.repeatedKey, .bigInteger]))
    return root
  }
}
