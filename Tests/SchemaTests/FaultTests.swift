import Records
import Schema
import Testing

/// What is said about a schema that is none.
struct FaultTests {
  @Test(arguments: [
    (#"{"type": "dict"}"#, #"/type: "dict" is not a type; write "type": "object""#),
    (#"{"type": "float"}"#, #"/type: "float" is not a type; write "type": "number""#),
    (
      #"{"type": "str, optional"}"#,
      #"/type: "str, optional" is not a type; write "type": "string", and leave the name out of "required""#
    ),
    (
      #"{"type": "List[str]"}"#,
      #"/type: "List[str]" is not a type; write "type": "array", "items": {"type": "string"}"#
    ),
    (
      #"{"type": "string|null"}"#,
      #"/type: "string|null" is not a type; write "type": ["string", "null"]"#
    ),
    (#"{"type": "STRING"}"#, #"/type: "STRING" is not a type; write "type": "string""#),
    (
      #"{"type": "datetime"}"#,
      #"/type: "datetime" is not a type; write "type": "string", "format": "date-time""#
    ),
    (
      #"{"type": "any"}"#, #"/type: "any" is not a type; leave "type" out where anything may stand"#
    ),
    (
      #"{"type": "frob"}"#,
      #"/type: "frob" is not a type; it must be one of "array", "boolean", "integer", "null", "number", "object", "string""#
    ),
    (#"{"type": 1}"#, #"/type: "type" must be a type or a list of types, and is 1"#),
    (#"{"type": ["null", "null"]}"#, #"/type/1: "type" has "null" twice"#),
    (
      #"{"properties": {"x": {"type": "string", "required": true}}}"#,
      #"/properties/x/required: "required" must be a list of names, and is true; put "x" into the "required" list of the object that has it"#
    ),
    (
      #"{"properties": {"x": {"required": false}}}"#,
      #"/properties/x/required: "required" must be a list of names, and is false; leave it out: what is not in the "required" list of the object is optional"#
    ),
    (
      #"{"required": "x"}"#,
      #"/required: "required" must be a list of names, and is "x"; write ["x"]"#
    ),
    (#"{"required": ["x", "x"]}"#, #"/required/1: "required" names "x" twice"#),
    (
      #"{"minLength": -1}"#,
      #"/minLength: "minLength" must be a whole number, 0 or more, and is -1"#
    ),
    (#"{"multipleOf": 0}"#, #"/multipleOf: "multipleOf" must be a number above 0, and is 0"#),
    (
      #"{"exclusiveMinimum": true}"#,
      #"/exclusiveMinimum: "exclusiveMinimum" must be a number, and is true; "exclusiveMinimum" is the limit itself since draft 6, no flag"#
    ),
    (
      #"{"properties": []}"#,
      #"/properties: "properties" must be an object of schemas by name, and is []"#
    ),
    (
      #"{"properties": {"x": "str"}}"#,
      #"/properties/x: a schema must be an object or a boolean, and is "str"; write {"type": "string"}"#
    ),
    (
      #"{"items": [{}]}"#,
      #"/items: "items" must be one schema, and is [{}]; a schema for each place is called "prefixItems" in 2020-12"#
    ),
    (#"{"enum": "a,b"}"#, #"/enum: "enum" must be a list of values, and is "a,b""#),
    (#"{"anyOf": []}"#, #"/anyOf: "anyOf" must be a list of at least one schema, and is []"#),
    (
      #"{"pattern": "(a"}"#,
      #"/pattern: "(a" is no regular expression: missing closing parenthesis"#
    ),
    (
      ##"{"$ref": "#/definitions/x"}"##,
      ##"/$ref: "#/definitions/x" points to nothing in the schema"##
    ),
    (
      #"{"properties": {"a": {"$ref": "https://example.com/a.json"}}}"#,
      #"/properties/a/$ref: "https://example.com/a.json" is another document, which is not at hand; nothing is fetched: write the schema in here"#
    ),
    (
      #"{"$schema": "https://example.com/my"}"#,
      #"/$schema: "https://example.com/my" is not a known dialect; known are draft 7, 2019-09 and 2020-12"#
    ),
    (#"{"description": null}"#, #"/description: "description" must be a string, and is null"#),
    (
      #""string""#,
      #"a schema must be an object or a boolean, and is "string"; write {"type": "string"}"#
    ),
    (##"{"$ref": "#"}"##, "its references lead back to itself without looking into the value"),
  ])
  func aFaultSaysWhatWouldBeRight(schema: String, message: String) throws {
    #expect(try faults(schema).map(\.description) == [message])
  }

  @Test func allFaultsAreFound() throws {
    let schema = ##"""
      {"type": "dict", "properties": {"a": {"type": "float"}, "b": {"type": "str", "required": true},
       "c": {"$ref": "#/nowhere"}, "d": {"pattern": "["}}}
      """##
    let found = try faults(schema)
    #expect(
      found.map(\.kind) == [
        .unknownType, .unknownType, .unknownType, .misplacedRequired, .pattern,
        .unresolvedReference,
      ])
    #expect(try compilationError(schema)?.fault == found.first)
  }

  @Test func wordsForReadersDoNotStopASchema() throws {
    #expect(try compilationError(#"{"description": null, "type": "string"}"#) == nil)
  }

  @Test func wordsForReadersDoNotHideALoop() throws {
    let schema = ##"{"description": null, "$ref": "#"}"##
    #expect(try faults(schema).map(\.kind) == [.annotation, .referenceLoop])
  }

  /// A mark behind a slash makes one `Character` of both.
  @Test func pointersGoByCodePoints() throws {
    let schema = "{\"$ref\": \"#/$defs/\u{301}a\", \"$defs\": {\"\u{301}a\": {\"type\": \"null\"}}}"
    #expect(
      try violations(schema, "1").map(\.message) == ["the value must be null, and is a number"])
    let closed = #"{"additionalProperties": false}"#
    #expect(
      try violations(closed, "{\"\u{301}/\u{301}\": 1}").first?.instancePointer
        .unicodeScalars.elementsEqual("/\u{301}~1\u{301}".unicodeScalars) == true)
  }

  @Test(arguments: SchemaDialect.allCases)
  func whatIsSoundHasNoFaults(dialect: SchemaDialect) throws {
    let schema = #"""
      {"type": "object", "properties": {"type": {"type": "string"}, "required": {"enum": [true]},
       "default": {"const": {"type": "dict"}}}, "required": ["type"], "additionalProperties": false}
      """#
    #expect(try faults(schema, dialect) == [])
  }
}
