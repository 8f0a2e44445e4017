import Records
import Schema
import Testing

/// What a hostile schema or value may cost.
struct BoundTests {
  @Test(arguments: [
    ##"{"$ref": "#"}"##, ##"{"allOf": [{"$ref": "#"}]}"##,
    ##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"}"##,
    ##"{"not": {"anyOf": [{"type": "null"}, {"$ref": "#"}]}}"##,
  ])
  func aLoopOfReferencesIsRefused(schema: String) throws {
    #expect(try compilationError(schema)?.fault.kind == .referenceLoop)
  }

  @Test func aLoopOfDynamicReferencesEnds() throws {
    let schema = ##"{"$dynamicAnchor": "a", "anyOf": [{"type": "null"}, {"$dynamicRef": "#a"}]}"##
    #expect(try violations(schema, "1").map(\.kind) == [.tooDeep])
  }

  @Test func aDeepValueIsNotFollowedForEver() throws {
    let schema = ##"{"items": {"$ref": "#"}}"##
    let depth = 1000
    let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let found = try violations(schema, value)
    #expect(found.map(\.kind) == [.tooDeep])
    #expect(
      found.first?.message
        == "item …[0][0][0][0] is nested too deep to be checked: more than 256 levels")
    #expect(try violations(##"{"items": {"items": {"type": "array"}}}"##, value) == [])
  }

  @Test func nestingInTheSchemaCountsToo() throws {
    let inner = String(repeating: #"{"allOf": ["#, count: 60)
    let outer = String(repeating: "]}", count: 60)
    let schema = ##"{"allOf": [\##(inner){"items": {"$ref": "#"}}\##(outer)]}"##
    let value = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(try violations(schema, value).map(\.kind) == [.tooDeep])
  }

  @Test func aPatternThatGoesBackForEverIsGivenUp() throws {
    let found = try violations(
      #"{"pattern": "^(a+)+$"}"#, "\"" + String(repeating: "a", count: 5000) + "!\"")
    #expect(found.map(\.kind) == [.tooMuchWork])
    #expect(
      found.first?.message
        == #"the value cannot be checked: the pattern "^(a+)+$" takes too much work on it"#)
  }

  @Test func givingUpIsNoAnswerForNot() throws {
    let found = try violations(
      #"{"not": {"pattern": "^(a+)+$"}}"#, "\"" + String(repeating: "a", count: 5000) + "!\"")
    #expect(found.map(\.kind) == [.tooMuchWork])
  }

  @Test func alternativesOfAlternativesEnd() throws {
    let schema = ##"""
      {"$defs": {"a": {"items": {"anyOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/a"}]},
       "not": {"type": "number"}}}, "$ref": "#/$defs/a"}
      """##
    let value = String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60)
    var bounds = SchemaBounds()
    bounds.steps = 50_000
    let compiled = try ParsedText(schema).withRoot { try CompiledSchema($0, bounds: bounds) }
    let found = try ParsedText(value).withRoot { compiled.violations(of: $0) }
    #expect(found.map(\.kind) == [.tooMuchWork])
    #expect(
      found.first?.message.hasSuffix("cannot be checked: the schema takes too much work on it")
        == true)
  }

  /// Objects in which every member is looked for among all the others.
  @Test(arguments: [
    #"{"const": {OBJECT}}"#, #"{"items": {"required": [NAMES]}}"#,
    #"{"items": {"dependentRequired": {"k0": [NAMES]}}}"#, #"{"uniqueItems": true}"#,
  ])
  func manyNamesAreNoHardWork(schema: String) throws {
    let count = 4_000
    let members = (0..<count).map { "\"k\($0)\": 0" }
    let names = (0..<count).map { "\"k\($0)\"" }.joined(separator: ",")
    let text = schema.replacing("OBJECT", with: members.joined(separator: ","))
      .replacing("NAMES", with: names)
    let reversed = "{\(members.reversed().joined(separator: ","))}"
    let value = schema.contains("OBJECT") ? reversed : "[\(reversed), \(reversed)]"
    #expect(try violations(text, value).map(\.kind) == [.tooMuchWork])
  }

  @Test func aSchemaOfTenMegabytesIsRefused() throws {
    let names = (0..<200_000).map { #""some_property_number_\#($0)": {"type": "string"}"# }
    let schema = #"{"properties": {\#(names.joined(separator: ", "))}}"#
    #expect(schema.utf8.count > 9 << 20)
    #expect(
      try compilationError(schema)?.description
        == "the schema is too large: it has more than 100000 values")
    #expect(try faults(schema).map(\.kind) == [.tooLarge])
  }

  @Test func aLongDescriptionCostsNothing() throws {
    let text = String(repeating: "x", count: 10 << 20)
    #expect(try compilationError(#"{"description": "\#(text)", "type": "string"}"#) == nil)
    #expect(
      try compilationError(#"{"const": "\#(text)"}"#)?.description
        == "the schema is too large: its strings have more than 8 MB")
  }

  @Test func aDeepSchemaIsRefused() throws {
    let schema =
      String(repeating: #"{"not": "#, count: 300) + "{}" + String(repeating: "}", count: 300)
    #expect(try compilationError(schema)?.fault.kind == .tooLarge)
  }

  @Test func aLongListIsNoHardWork() throws {
    let list = (0..<20_000).map { "\($0)" }.joined(separator: ",")
    let schema = #"{"uniqueItems": true, "items": {"anyOf": [{"type": "string"}, {"minimum": 0}]}}"#
    var bounds = SchemaBounds()
    bounds.steps = 100
    let compiled = try ParsedText(schema).withRoot { try CompiledSchema($0, bounds: bounds) }
    #expect(try ParsedText("[\(list)]").withRoot { compiled.accepts($0) })
    #expect(try ParsedText("[\(list),7.0]").withRoot { !compiled.accepts($0) })
  }
}

/// Schemas that are large in one way each; compiling must stay about linear.
struct LargeSchemaTests {
  @Test func manyReferencesIntoManyDefinitions() throws {
    let count = 20_000
    let definitions = (0..<count).map { #""d\#($0)": {"type": "integer"}"# }
    let references = (0..<count).map { ##"{"$ref": "#/$defs/d\##($0)"}"## }
    let schema = """
      {"$defs": {\(definitions.joined(separator: ","))}, "allOf": [\(references.joined(separator: ","))]}
      """
    #expect(try violations(schema, "1") == [])
    #expect(try violations(schema, "1.5", limit: 3).count == 3)
  }

  @Test func manyDynamicReferencesAndResources() throws {
    let count = 5_000
    let resources = (0..<count).map {
      ##"{"$id": "http://x/\##($0)", "$dynamicAnchor": "a", "$dynamicRef": "#b\##($0)", "$defs": {"b": {"$dynamicAnchor": "b\##($0)"}}}"##
    }
    let schema = #"{"allOf": [\#(resources.joined(separator: ","))]}"#
    #expect(try violations(schema, "1") == [])
  }
}
