public import Records

/// Keeps compiled schemas, which repeat from row to row; one worker owns one cache.
public struct SchemaCache: ~Copyable {
  public typealias Outcome = Result<CompiledSchema, SchemaError>

  private let capacity: Int
  private let make: @Sendable (JSONValue) -> Outcome
  private var hasher = ValueHasher()
  private var outcomes: [RowHash: Outcome] = [:]

  /// - Parameters:
  ///   - capacity: So many are kept; then all are dropped and those in use made anew.
  ///   - make: How a schema is compiled.
  public init(
    capacity: Int = 1024,
    make: @escaping @Sendable (JSONValue) -> Outcome = { schema in
      do throws(SchemaError) {
        return .success(try CompiledSchema(schema))
      } catch {
        return .failure(error)
      }
    }
  ) {
    self.capacity = capacity
    self.make = make
  }

  /// The compiled form of a schema, or why it has none.
  public mutating func outcome(for schema: JSONValue) -> Outcome {
    let hash = hasher.hash(of: schema)
    if let known = outcomes[hash] { return known }
    let outcome = make(schema)
    if outcomes.count >= capacity { outcomes.removeAll(keepingCapacity: true) }
    outcomes[hash] = outcome
    return outcome
  }
}
