import Records
import Schema
import Synchronization
import Testing

struct SchemaCacheTests {
  @Test func aSchemaIsMadeOnceForEachSpelling() throws {
    let made = Counter()
    var cache = SchemaCache(capacity: 4) { _ in made.next() }
    #expect(try entry(#"{"type": "string", "minLength": 1}"#, &cache) == 1)
    #expect(try entry(#"{ "type" : "string","minLength":1 }"#, &cache) == 1)
    #expect(try entry(#"{"minLength": 1, "type": "string"}"#, &cache) == 2)
    #expect(try entry(#"{"type": "string", "minLength": 1}"#, &cache) == 1)
  }

  @Test func aFullCacheStartsAnew() throws {
    let made = Counter()
    var cache = SchemaCache(capacity: 2) { _ in made.next() }
    #expect(try (0..<3).map { try entry(#"{"minimum": \#($0)}"#, &cache) } == [1, 2, 3])
    #expect(try entry(#"{"minimum": 2}"#, &cache) == 3)
    #expect(try entry(#"{"minimum": 0}"#, &cache) == 4)
  }

  private func entry<Entry>(_ schema: String, _ cache: inout SchemaCache<Entry>) throws -> Entry {
    try ParsedText(schema).withRoot { cache.entry(for: $0) }
  }
}

/// Counts from 1.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
