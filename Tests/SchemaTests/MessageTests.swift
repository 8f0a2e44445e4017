import Records
import Schema
import Testing

/// What a person reads.
struct MessageTests {
  @Test(arguments: [
    (#"{"type": "integer"}"#, #""8""#, #"/a: "a" must be an integer, and is a string"#),
    (#"{"type": "integer"}"#, "1.5", #"/a: "a" must be an integer, and is 1.5"#),
    (
      #"{"type": ["string", "null"]}"#, "[]",
      #"/a: "a" must be a string or null, and is an array"#
    ),
    (#"{"enum": ["x", "y"]}"#, #""z""#, #"/a: "a" must be one of "x", "y", and is "z""#),
    (
      #"{"enum": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}"#, "{}",
      #"/a: "a" must be one of 1, 2, 3, 4, 5, 6, 7, 8 and 2 more, and is an object"#
    ),
    (#"{"enum": []}"#, "1", #"/a: "a" can have no value: the "enum" is empty"#),
    (#"{"const": {"b": [1]}}"#, "1", #"/a: "a" must be {"b": [1]}, and is 1"#),
    (#"{"maximum": 8}"#, "12", #"/a: "a" must be at most 8, and is 12"#),
    (#"{"minimum": 0.5}"#, "0", #"/a: "a" must be at least 0.5, and is 0"#),
    (#"{"exclusiveMinimum": 0}"#, "0", #"/a: "a" must be more than 0, and is 0"#),
    (#"{"exclusiveMaximum": 1}"#, "1", #"/a: "a" must be less than 1, and is 1"#),
    (#"{"multipleOf": 0.01}"#, "0.015", #"/a: "a" must be a multiple of 0.01, and is 0.015"#),
    (#"{"minLength": 2}"#, #""é""#, #"/a: "a" must have at least 2 characters, and has 1"#),
    (#"{"maxLength": 1}"#, #""éé""#, #"/a: "a" must have at most 1 character, and has 2"#),
    (
      #"{"pattern": "^[A-Z]{3}$"}"#, #""sfo""#,
      #"/a: "a" must match the pattern "^[A-Z]{3}$", and is "sfo""#
    ),
    (
      #"{"format": "date"}"#, #""15 May""#,
      #"/a: "a" must be a date as 2024-05-15, and is "15 May""#
    ),
    (#"{"minItems": 1}"#, "[]", #"/a: "a" must have at least 1 item, and has 0"#),
    (
      #"{"uniqueItems": true}"#, "[1, 2, 1.0]",
      #"/a: "a" must not repeat an item, and [0] and [2] are equal"#
    ),
    (
      #"{"items": {"type": "string"}}"#, #"["x", 1]"#,
      #"/a/1: "a"[1] must be a string, and is a number"#
    ),
    (
      #"{"prefixItems": [true], "items": false}"#, "[1, 2]",
      #"/a/1: "a"[1] is one item too many: there are places for 1"#
    ),
    (
      #"{"contains": {"type": "string"}}"#, "[1]",
      #"/a: "a" must have at least 1 item of the kind in "contains", and has 0"#
    ),
    (
      #"{"contains": true, "maxContains": 1}"#, "[1, 2]",
      #"/a: "a" must have at most 1 item of the kind in "contains", and has 2"#
    ),
    (#"{"required": ["b"]}"#, "{}", #"/a: "b" is missing in "a""#),
    (
      #"{"properties": {"b": {}, "c": {}}, "additionalProperties": false}"#, #"{"d": 1}"#,
      #"/a/d: "d" is not declared; declared are "b", "c""#
    ),
    (
      #"{"additionalProperties": false}"#, #"{"d/e": 1}"#,
      #"/a/d~1e: "d/e" is not declared; no property is"#
    ),
    (
      #"{"unevaluatedProperties": false}"#, #"{"d": 1}"#,
      #"/a/d: "d" is declared by no part of the schema"#
    ),
    (
      #"{"unevaluatedItems": false}"#, "[1]",
      #"/a/0: "a"[0] is an item that no part of the schema allows"#
    ),
    (#"{"minProperties": 1}"#, "{}", #"/a: "a" must have at least 1 property, and has 0"#),
    (
      #"{"propertyNames": {"maxLength": 1}}"#, #"{"long": 1}"#,
      #"/a/long: the name "long" must have at most 1 character, and has 4"#
    ),
    (
      #"{"dependentRequired": {"b": ["c"]}}"#, #"{"b": 1}"#,
      #"/a: "c" is missing in "a", which "b" asks for"#
    ),
    (#"{"not": {"type": "null"}}"#, "null", #"/a: "a" must not fit the schema in "not", and does"#),
    ("false", "1", #"/a: "a" must not be there"#),
  ])
  func aViolationIsOneLine(schema: String, value: String, message: String) throws {
    let found = try violations(#"{"properties": {"a": \#(schema)}}"#, #"{"a": \#(value)}"#)
    #expect(found.map(\.description) == [message])
  }

  @Test(arguments: [
    (
      #"{"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}"#, "true",
      ["the value must be a string, an integer or null, and is a boolean"]
    ),
    (
      #"{"anyOf": [{"type": "object", "required": ["b"]}, {"type": "null"}]}"#, "{}",
      [#""b" is missing"#]
    ),
    (
      #"{"anyOf": [{"const": "x"}, {"enum": ["y"]}]}"#, #""z""#,
      [#"the value must be one of "x", "y", and is "z""#]
    ),
    (
      #"""
      {"oneOf": [
        {"properties": {"kind": {"const": "a"}, "n": {"type": "string"}}},
        {"properties": {"kind": {"const": "b"}, "n": {"type": "number"}, "m": {"type": "number"}}}]}
      """#, #"{"kind": "b", "n": "1", "m": "2"}"#,
      [
        #"/n: "n" must be a number, and is a string"#,
        #"/m: "m" must be a number, and is a string"#,
      ]
    ),
    (
      #"{"oneOf": [{"minimum": 1}, {"minimum": 2}, {"maximum": 0}]}"#, "3",
      ["the value must fit one of the 3 alternatives, and fits 2: 0, 1"]
    ),
    (
      #"{"anyOf": [{"minimum": 5}, {"multipleOf": 2}]}"#, "3",
      ["the value fits none of the 2 alternatives"]
    ),
    (
      #"{"if": {"required": ["a"]}, "then": {"required": ["b"]}}"#, #"{"a": 1}"#,
      [#""b" is missing"#]
    ),
  ])
  func theBranchThatWasMeantSpeaks(schema: String, value: String, messages: [String]) throws {
    #expect(try violations(schema, value).map(\.description) == messages)
  }

  @Test func factsAreThereForRules() throws {
    let schema = ##"""
      {"$defs": {"p": {"properties": {"color": {}}, "additionalProperties": false}},
       "$ref": "#/$defs/p"}
      """##
    let found = try #require(try violations(schema, #"{"colour": 1}"#).first)
    #expect(found.instancePointer == "/colour")
    #expect(found.keyword == "additionalProperties")
    #expect(found.schemaPointer == "/$defs/p/additionalProperties")
    #expect(found.property == "colour")
    #expect(found.expected == ["color"])
    #expect(found.kind == .mismatch)
  }

  @Test func thereAreNoMoreThanAskedFor() throws {
    let schema = #"{"items": {"type": "string"}}"#
    #expect(
      try violations(schema, "[1, 2, 3, 4]", limit: 2).map(\.instancePointer) == ["/0", "/1"])
    #expect(try violations(schema, "[1, 2, 3, 4]").count == 4)
  }

  @Test func allFaultsOfAnObjectAreFound() throws {
    let schema = #"""
      {"type": "object", "required": ["city", "day"], "additionalProperties": false,
       "properties": {"city": {"type": "string"}, "day": {"type": "string"}, "n": {"maximum": 8}}}
      """#
    let found = try violations(schema, #"{"city": 1, "n": 12, "x": 0}"#)
    #expect(
      found.map(\.message) == [
        #""city" must be a string, and is a number"#, #""n" must be at most 8, and is 12"#,
        #""x" is not declared; declared are "city", "day", "n""#, #""day" is missing"#,
      ])
  }
}
