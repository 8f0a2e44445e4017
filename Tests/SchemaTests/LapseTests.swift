import Records
import Schema
import Testing

/// Values in a schema that the schema itself refuses.
struct LapseTests {
  private func lapses(_ schema: String, _ dialect: SchemaDialect = .draft2020) throws -> [String] {
    try ParsedText(schema).withRoot { root in
      SchemaReport(root, dialect: dialect).lapses.map {
        "\($0.kind) \($0.pointer): \($0.message)"
      }
    }
  }

  @Test(arguments: [
    (
      #"{"properties": {"a": {"type": "integer", "default": "1024"}}}"#,
      "unfitDefault /properties/a/default: the default must be an integer, and is a string"
    ),
    (
      #"{"type": "string", "default": null}"#,
      "nullDefault /default: the default must be a string, and is null"
    ),
    (
      #"{"items": {"items": {"type": "null"}, "default": [null, 1]}}"#,
      "unfitDefault /items/default/1: item [1] must be null, and is a number"
    ),
    (
      ##"{"$defs": {"a/b": {"maximum": 1}}, "allOf": [{"$ref": "#/$defs/a~1b", "default": 2}]}"##,
      "unfitDefault /allOf/0/default: the default must be at most 1, and is 2"
    ),
    (#"{"not": {"enum": []}}"#, #"emptyEnumeration /not/enum: no value fits an empty "enum""#),
    (#"{"enum": [1, "1", 1.0]}"#, #"repeatedValue /enum/2: "enum" has 1 twice"#),
    (
      #"{"enum": [{"a": 1, "b": 2}, {"b": 2, "a": 1}]}"#,
      #"repeatedValue /enum/1: "enum" has {"b": 2, "a": 1} twice"#
    ),
  ])
  func aLapseIsTold(schema: String, lapse: String) throws {
    #expect(try lapses(schema) == [lapse])
  }

  @Test(arguments: [
    #"{"type": "integer", "default": 1.0}"#, #"{"default": {"enum": [1, 1]}}"#,
    #"{"const": {"default": 1, "type": "string"}}"#, #"{"properties": {"default": {"enum": [1]}}}"#,
    #"{"format": "date", "default": "today"}"#, #"{"enum": ["a", "A", "á", "a\u0301"]}"#,
    // What cannot be used cannot refuse anything.
    #"{"type": "int", "default": "1"}"#, #"{"default": 1, "$ref": "https://example.com/a"}"#,
    "true", "1", #""default""#,
  ])
  func nothingElseIs(schema: String) throws {
    #expect(try lapses(schema) == [])
  }

  /// Draft 7 passes over what stands beside a reference.
  @Test func aDefaultIsHeldAgainstWhatItsDialectSees() throws {
    let schema =
      ##"{"definitions": {"a": {}}, "$ref": "#/definitions/a", "type": "null", "default": 1}"##
    #expect(try lapses(schema, .draft7) == [])
    #expect(try lapses(schema).count == 1)
  }
}
