import Records
import Schema
import Testing

struct SchemaCacheTests {
  @Test func aSchemaIsMadeOnce() throws {
    var cache = SchemaCache(capacity: 2)
    let first = try #require(try outcome(#"{"type": "string", "minLength": 1}"#, &cache))
    let second = try #require(try outcome(#"{ "minLength": 1.0, "type": "string" }"#, &cache))
    #expect(first == nil && second == nil)
    #expect(try outcome(#"{"type": "dict"}"#, &cache)??.fault.kind == .unknownType)
    #expect(try outcome(#"{"type": "dict"}"#, &cache)??.fault.kind == .unknownType)
    for number in 0..<10 {
      #expect(try outcome(#"{"minimum": \#(number)}"#, &cache) == .some(nil))
    }
  }

  private func outcome(_ schema: String, _ cache: inout SchemaCache) throws -> SchemaError?? {
    try ParsedText(schema).withRoot { root in
      switch cache.outcome(for: root) {
      case .success: .some(nil)
      case .failure(let error): error
      }
    }
  }
}
