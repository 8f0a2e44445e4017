public import Records

/// Keeps what was made of schemas, which repeat from row to row; one worker owns one cache.
///
/// A schema is known by how it is spelt: equal ones with members in another order are made anew,
/// because faults and violations come in the order of the text, whatever came before.
public struct SchemaCache<Entry>: ~Copyable {
  private let capacity: Int
  private let make: @Sendable (JSONValue) -> Entry
  private var entries: [RowHash: Entry] = [:]

  /// - Parameters:
  ///   - capacity: So many are kept; then all are dropped and those in use made anew.
  ///   - make: What is made of a schema.
  public init(capacity: Int = 1024, make: @escaping @Sendable (JSONValue) -> Entry) {
    self.capacity = capacity
    self.make = make
  }

  /// What was made of a schema, or of one that is spelt like it.
  public mutating func entry(for schema: JSONValue) -> Entry {
    let hash = schema.spellingHash
    if let known = entries[hash] { return known }
    let entry = make(schema)
    if entries.count >= capacity { entries.removeAll(keepingCapacity: true) }
    entries[hash] = entry
    return entry
  }
}
